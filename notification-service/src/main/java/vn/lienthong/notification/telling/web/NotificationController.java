package vn.lienthong.notification.telling.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.sending.Lanes;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Delivery;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.telling.store.Correspondences.Wanted;
import vn.lienthong.notification.telling.store.States;

/// Lists messages, newest first, and sends one again. Those about a dossier are the business of
/// every office that its plan passes; all together, each office's counters and those below it see
/// their own. A digest is for the desks of many offices: whoever reaches the whole province sees
/// it.
@RestController
class NotificationController {

    /// Deeper into the past one looks by dossier or state.
    private static final int DEEPEST = 1000;

    private static final Comparator<NotificationItem> NEWEST_FIRST =
            Comparator.comparing(NotificationItem::createdAt)
                    .reversed()
                    .thenComparing(NotificationItem::id);

    private final Correspondences correspondences;
    private final Guard guard;
    private final Offices offices;
    private final Lanes lanes;
    private final Clock clock;

    NotificationController(
            Correspondences correspondences,
            Guard guard,
            Offices offices,
            Lanes lanes,
            Clock clock) {
        this.correspondences = correspondences;
        this.guard = guard;
        this.offices = offices;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Roles({Role.SPECIALIST, Role.COUNTER, Role.LEADER, Role.OPERATIONS})
    @Reveals(value = Access.MESSAGES_READ, subject = "dossier", each = "dossier")
    @GetMapping("/api/notifications")
    Page<NotificationItem> notifications(
            Caller caller,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        if (state != null && !States.known(state)) {
            new FieldErrors()
                    .add("state", "notification.state", String.join(", ", States.all()))
                    .throwIfAny();
        }
        return dossier == null
                ? ofAll(caller, state, asked)
                : asked.slice(ofOne(caller, dossier, state));
    }

    private List<NotificationItem> ofOne(Caller caller, String dossier, @Nullable String state) {
        Optional<Correspondence> one = correspondences.aggregates().find(dossier);
        one.ifPresent(known -> reach(caller, known));
        return items(one.stream(), state);
    }

    private void reach(Caller caller, Correspondence known) {
        List<String> concerned = known.about().offices();
        if (!concerned.isEmpty() || !offices.isAboveAll(caller.unit())) {
            guard.reachAny(caller, concerned);
        }
    }

    /// Whatever is on the first pages stands in as many of the dossiers written about last; of more
    /// than one can go through, so many are told of.
    private Page<NotificationItem> ofAll(Caller caller, @Nullable String state, PageRequest asked) {
        long needed = asked.offset() + asked.size();
        if (needed > DEEPEST) {
            new FieldErrors().add("page", "notification.page.deep", DEEPEST).throwIfAny();
        }
        Wanted wanted =
                new Wanted(
                        state,
                        offices.isAboveAll(caller.unit())
                                ? null
                                : offices.atAndBelow(caller.unit()));
        List<NotificationItem> items =
                items(correspondences.newest(wanted, (int) needed).stream(), state);
        return new Page<>(asked.slice(items).items(), correspondences.total(wanted, DEEPEST));
    }

    private static List<NotificationItem> items(
            Stream<Correspondence> states, @Nullable String state) {
        return states.flatMap(s ->
                        s.notifications().stream()
                                .filter(n ->
                                        state == null
                                                || States.namesOf(n.progress()).contains(state))
                                .map(n -> NotificationItem.of(s.code(), n)))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /// What the operator is told: the message, and whether it will be sent.
    private record Again(@Nullable Notification message, boolean accepted) {}

    @Roles(Role.OPERATIONS)
    @Reveals(value = Access.MESSAGES_READ, subject = "id")
    @PostMapping("/api/notifications/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    NotificationItem resend(Caller caller, @PathVariable String id) {
        String code = id.substring(0, Math.max(0, id.lastIndexOf('~')));
        int number = number(id).orElseThrow(() -> unknown(id));
        correspondences.aggregates().find(code).ifPresent(known -> reach(caller, known));
        Again again = correspondences.aggregates().change(code, state -> again(state, number));
        if (again.message() == null) {
            throw unknown(id);
        }
        NotificationItem item = NotificationItem.of(code, again.message());
        if (!again.accepted()) {
            throw Problem.conflict(item.state(), "notification.not-again", id);
        }
        lanes.wake();
        return item;
    }

    private Decided<Correspondence, Again> again(@Nullable Correspondence state, int number) {
        if (state == null) {
            return new Decided<>(Outcome.unchanged(), new Again(null, false));
        }
        Moment now = new Moment(clock.instant(), Clock.systemUTC().instant());
        return switch (Delivery.decide(state, new DeliveryStep.SendAgain(number, now))) {
            case Decision.Changed(Correspondence next, var events) ->
                    new Decided<>(
                            Outcome.changed(next, events),
                            new Again(next.find(number).orElse(null), true));
            case Decision.Unchanged _, Decision.TooEarly _ ->
                    new Decided<>(
                            Outcome.unchanged(), new Again(state.find(number).orElse(null), false));
        };
    }

    private static Problem unknown(String id) {
        return Problem.notFound("notification.unknown", id);
    }

    private static Optional<Integer> number(String id) {
        String written = id.substring(id.lastIndexOf('~') + 1);
        return written.matches("[1-9]\\d{0,5}")
                ? Optional.of(Integer.valueOf(written))
                : Optional.empty();
    }
}
