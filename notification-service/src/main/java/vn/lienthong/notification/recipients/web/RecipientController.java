package vn.lienthong.notification.recipients.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.notification.recipients.store.Recipients;
import vn.lienthong.notification.telling.domain.Address;
import vn.lienthong.notification.templates.domain.Channel;

/// Wishes of recipients. Addresses come in bodies only: what stands in an address bar stands in
/// logs.
@RestController
class RecipientController {

    private static final Set<String> LANGUAGES = Set.of("vi", "en");
    private static final int LONGEST_REASON = 200;

    private final Recipients recipients;
    private final Clock clock;

    RecipientController(Recipients recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    /// @param address phone number or mail address
    record Who(@Nullable Channel channel, @Nullable String address) {}

    /// @param suppressed why nothing is to be sent there; absent where messages are wanted
    /// @param optedIn whether messages beyond the service were asked for
    record Wish(
            @Nullable Channel channel,
            @Nullable String address,
            @Nullable String suppressed,
            @Nullable Boolean optedIn,
            @Nullable String language) {}

    /// @param address masked
    /// @param at absent when nothing is noted
    record Answer(
            Channel channel,
            String address,
            @Nullable String suppressed,
            boolean optedIn,
            @Nullable String language,
            @Nullable Instant at,
            @Nullable String by) {

        static Answer of(Recipients.Noted noted) {
            return new Answer(
                    noted.channel(),
                    noted.masked(),
                    noted.suppressed(),
                    noted.optedIn(),
                    noted.language(),
                    noted.at(),
                    noted.by());
        }
    }

    private record Known(Channel channel, String address) {}

    @Roles({Role.COUNTER, Role.OPERATIONS})
    @Reveals(Access.RECIPIENT_SEARCHED)
    @PostMapping("/api/recipients/search")
    Answer find(Caller caller, @RequestBody Who who) {
        Known known = known(who.channel(), who.address(), new FieldErrors());
        return recipients
                .find(recipients.name(known.channel(), known.address()))
                .map(Answer::of)
                .orElseGet(() ->
                        new Answer(
                                known.channel(),
                                Address.masked(known.address()),
                                null,
                                false,
                                null,
                                null,
                                null));
    }

    @Roles({Role.COUNTER, Role.OPERATIONS})
    @RevealsNothing
    @PutMapping("/api/recipients")
    Answer note(Caller caller, @RequestBody Wish wish) {
        FieldErrors errors = new FieldErrors();
        if (wish.language() != null && !LANGUAGES.contains(wish.language())) {
            errors.add("language", "recipient.language");
        }
        String reason = Optional.ofNullable(wish.suppressed()).map(String::strip).orElse(null);
        if (reason != null && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            errors.add("suppressed", "recipient.reason", LONGEST_REASON);
        }
        Known known = known(wish.channel(), wish.address(), errors);
        Recipients.Noted noted =
                new Recipients.Noted(
                        recipients.name(known.channel(), known.address()),
                        known.channel(),
                        Address.masked(known.address()),
                        reason,
                        Boolean.TRUE.equals(wish.optedIn()),
                        wish.language(),
                        clock.instant(),
                        caller.name());
        recipients.note(noted);
        return Answer.of(noted);
    }

    @Roles({Role.COUNTER, Role.OPERATIONS})
    @Reveals(Access.SUPPRESSIONS_LISTED)
    @GetMapping("/api/suppressions")
    Page<Answer> suppressions(
            Caller caller,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        return new Page<>(
                recipients.suppressed(Math.toIntExact(asked.offset()), asked.size()).stream()
                        .map(Answer::of)
                        .toList(),
                recipients.countSuppressed());
    }

    /// The address in the form in which messages go there.
    private static Known known(
            @Nullable Channel channel, @Nullable String address, FieldErrors errors) {
        if (channel == null) {
            errors.add("channel", "recipient.channel");
        }
        Optional<String> written =
                channel == Channel.EMAIL ? Address.mail(address) : Address.mobile(address);
        if (written.isEmpty()) {
            errors.add("address", "recipient.address");
        }
        errors.throwIfAny();
        return new Known(Optional.ofNullable(channel).orElseThrow(), written.orElseThrow());
    }
}
