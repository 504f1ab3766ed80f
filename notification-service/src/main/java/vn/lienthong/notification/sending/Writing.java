package vn.lienthong.notification.sending;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.courtesy.domain.CourtesyId;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.courtesy.paper.CourtesyPaper;
import vn.lienthong.notification.letters.LetterFiles;
import vn.lienthong.notification.sms.domain.SmsText;
import vn.lienthong.notification.sms.domain.UnencodableException;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.MissingValueException;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.store.TemplateShelf;

/// Puts the facts into the words of the template that holds now.
@Component
class Writing {

    private static final String LOOK_UP = "/tra-cuu";
    private static final String PDF = "application/pdf";

    private final TemplateShelf templates;
    private final LetterFiles letters;
    private final CourtesyPaper paper;
    private final String portal;

    Writing(
            TemplateShelf templates,
            LetterFiles letters,
            CourtesyPaper paper,
            @Value("${lienthong.portal-url}") String portal) {
        this.templates = templates;
        this.letters = letters;
        this.paper = paper;
        this.portal = portal;
    }

    /// A message in its words, before what goes with it is fetched.
    ///
    /// @param parts how many parts it takes
    /// @param letter what goes with it, to be had when it is sent
    record Draft(
            Outgoing message,
            Template template,
            int parts,
            @Nullable Supplier<Outgoing.Attachment> letter) {}

    Optional<Template> template(Notification message, String language) {
        return templates.find(message.occasion(), message.channel(), language);
    }

    /// @throws UnpreparedException when it cannot be written
    Draft write(Correspondence state, Notification message, Template template) {
        Map<String, String> values = new HashMap<>(state.about().values(state.code()));
        values.put("link", portal + LOOK_UP);
        values.putAll(message.values());
        try {
            Template.Rendered text = template.render(values);
            return new Draft(
                    new Outgoing(
                            message.reference(state.code()),
                            state.code(),
                            message.channel(),
                            message.to(),
                            text.subject(),
                            text.text(),
                            template.encoding(),
                            message.occasion().id(),
                            values,
                            null),
                    template,
                    parts(message.channel(), text, template),
                    message.letter() == null || message.channel() != Channel.EMAIL
                            ? null
                            : letter(state, message.letter()));
        } catch (MissingValueException e) {
            throw new UnpreparedException("MISSING_VALUE " + e.placeholder(), true);
        } catch (UnencodableException _) {
            throw new UnpreparedException("UNENCODABLE", true);
        }
    }

    private Supplier<Outgoing.Attachment> letter(Correspondence state, String letter) {
        return CourtesyId.parse(letter)
                .flatMap(id -> state.letter(id.kind()))
                .map(courtesy -> courtesy(state, courtesy))
                .orElseGet(() -> apology(state.code(), letter));
    }

    private Supplier<Outgoing.Attachment> apology(String code, String letter) {
        return () ->
                new Outgoing.Attachment(
                        "phieu-xin-loi-%s.pdf".formatted(code), PDF, letters.fetch(letter));
    }

    private Supplier<Outgoing.Attachment> courtesy(Correspondence state, CourtesyLetter letter) {
        return () ->
                new Outgoing.Attachment(
                        "%s-%s.pdf".formatted(fileName(letter.kind()), state.code()),
                        PDF,
                        paper.pdf(letter, state.about().applicant(), letter.office()));
    }

    private static String fileName(CourtesyKind kind) {
        return switch (kind) {
            case CONGRATULATION_BIRTH, CONGRATULATION_MARRIAGE -> "thu-chuc-mung";
            case CONDOLENCE_DEATH -> "thu-chia-buon";
        };
    }

    private static int parts(Channel channel, Template.Rendered text, Template template) {
        return switch (channel) {
            case SMS -> SmsText.of(text.text(), template.encoding()).parts().size();
            case EMAIL, CHAT, NATIONAL_PORTAL -> 1;
        };
    }

    /// The message with what goes with it.
    ///
    /// @throws UnpreparedException when that cannot be had now
    Outgoing complete(Draft draft) {
        return draft.letter() == null
                ? draft.message()
                : draft.message().with(draft.letter().get());
    }
}
