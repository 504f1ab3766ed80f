package vn.lienthong.notification.templates.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateCheck;
import vn.lienthong.notification.templates.store.TemplateShelf;

/// The words, for those who answer for them.
@RestController
class TemplateController {

    private static final String OPERATIONS = "OPERATIONS";

    private final TemplateShelf shelf;
    private final Guard guard;

    TemplateController(TemplateShelf shelf, Guard guard) {
        this.shelf = shelf;
        this.guard = guard;
    }

    /// What is absent stays as it is.
    record Change(
            @Nullable String subject,
            @Nullable String text,
            @Nullable Encoding encoding,
            @Nullable OnUnknownOutcome onUnknownOutcome) {

        Template of(Template before) {
            return new Template(
                    before.occasion(),
                    before.channel(),
                    before.language(),
                    before.version() + 1,
                    subject == null ? before.subject() : subject,
                    text == null ? before.text() : text,
                    encoding == null ? before.encoding() : encoding,
                    onUnknownOutcome == null ? before.onUnknownOutcome() : onUnknownOutcome);
        }
    }

    @GetMapping("/api/templates")
    List<TemplateAnswer> templates(Caller caller) {
        guard.role(caller, OPERATIONS);
        return shelf.all().stream().map(TemplateAnswer::of).toList();
    }

    @GetMapping("/api/templates/{id}/{channel}")
    TemplateAnswer template(Caller caller, @PathVariable String id, @PathVariable String channel) {
        guard.role(caller, OPERATIONS);
        return TemplateAnswer.of(find(id, channel));
    }

    /// Makes the next version.
    ///
    /// @param preview only shows what it would look like
    @PutMapping("/api/templates/{id}/{channel}")
    TemplateAnswer replace(
            Caller caller,
            @PathVariable String id,
            @PathVariable String channel,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody Change change) {
        guard.role(caller, OPERATIONS);
        Template next = change.of(find(id, channel));
        refuse(TemplateCheck.faults(next));
        if (!preview && !shelf.replace(next, caller.name())) {
            throw Problem.conflict("CHANGED", "template.changed", id, channel);
        }
        return TemplateAnswer.of(next);
    }

    private Template find(String id, String channel) {
        return Occasion.ofId(id)
                .flatMap(occasion -> channel(channel).flatMap(c -> shelf.find(occasion, c)))
                .orElseThrow(() -> Problem.notFound("template.unknown", id, channel));
    }

    private static Optional<Channel> channel(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Stream.of(Channel.values()).filter(c -> c.name().equals(wanted)).findFirst();
    }

    private static void refuse(List<TemplateCheck.Fault> faults) {
        FieldErrors errors = new FieldErrors();
        for (TemplateCheck.Fault fault : faults) {
            switch (fault) {
                case TemplateCheck.Fault.Empty(String field) -> errors.add(field, "template.empty");
                case TemplateCheck.Fault.UnknownPlaceholder(
                                String field,
                                String name,
                                var offered) ->
                        errors.add(
                                field,
                                "template.placeholder.unknown",
                                name,
                                String.join(", ", offered.stream().sorted().toList()));
                case TemplateCheck.Fault.BrokenBraces(String field) ->
                        errors.add(field, "template.braces");
                case TemplateCheck.Fault.Unencodable(String character) ->
                        errors.add("text", "template.unencodable", character);
                case TemplateCheck.Fault.TooLong(int parts, int most) ->
                        errors.add("text", "template.too-long", parts, most);
            }
        }
        errors.throwIfAny(HttpStatus.UNPROCESSABLE_CONTENT, "template.refused");
    }
}
