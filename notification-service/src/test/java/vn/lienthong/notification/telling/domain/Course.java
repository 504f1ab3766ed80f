package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.notification.Tickets;

/// Moves the correspondence about the invented dossier fact by fact and step by step.
final class Course {

    static final Claimant ME = new Claimant("host:8084", "run-2");
    static final Claimant BEFORE = new Claimant("host:8084", "run-1");
    static final Claimant OTHER = new Claimant("host-2:8084", "run-9");
    static final Duration VALIDITY = Duration.ofHours(4);
    static final Patience PATIENCE = new Patience(VALIDITY, 0.5);
    static final Decision UNCHANGED = new Decision.Unchanged();

    private static final Telling TELLING = new Telling(Facts.OFFICES, Ways.USUAL, Tickets::open);

    private Course() {}

    /// One text message and one mail to the applicant, to be sent.
    static Correspondence received() {
        return told(null, Facts.received());
    }

    static Correspondence told(@Nullable Correspondence state, DossierEvent event) {
        return next(TELLING.on(state, event, Facts.MACHINE));
    }

    static Correspondence after(Correspondence state, DeliveryStep... steps) {
        return Arrays.stream(steps)
                .reduce(state, (s, step) -> next(Delivery.decide(s, step)), (_, last) -> last);
    }

    static Correspondence next(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed) decision).next();
    }

    static List<DossierEvent> events(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed) decision).events();
    }

    static DossierEvent event(Decision decision) {
        assertThat(events(decision)).hasSize(1);
        return events(decision).getFirst();
    }

    static Moment moment(Duration afterStart) {
        return new Moment(Facts.AT.plus(afterStart), Facts.MACHINE.plus(afterStart));
    }

    static Moment start() {
        return moment(Duration.ZERO);
    }

    static Notification message(Correspondence state, int number) {
        return state.find(number).orElseThrow();
    }

    static Progress progress(Correspondence state, int number) {
        return message(state, number).progress();
    }

    static DeliveryStep.Claim claim(int number, int attempts, Moment now) {
        return new DeliveryStep.Claim(number, attempts, "smpp", 2, BEFORE, now, now.machine());
    }

    static DeliveryStep.Claim claim(int number) {
        return claim(number, 0, start());
    }

    static DeliveryStep.Taken taken(int number, int attempt, String... references) {
        return new DeliveryStep.Taken(number, attempt, List.of(references), true, start());
    }

    static DeliveryStep.Refused refused(int number, int attempt) {
        return new DeliveryStep.Refused(number, attempt, "SMPP 0x0B", start());
    }

    static DeliveryStep.Arrived arrived(String reference) {
        return new DeliveryStep.Arrived(reference, start());
    }

    static DeliveryStep.NotArrived notArrived(String reference, Failure kind) {
        return new DeliveryStep.NotArrived(reference, kind, "STATE 2", start());
    }

    static DeliveryStep.OnItsWay onItsWay(String reference) {
        return new DeliveryStep.OnItsWay(reference, start());
    }

    /// The message was handed over and the provider took it under these names.
    static Correspondence sent(Correspondence state, int number, String... references) {
        return after(state, claim(number), taken(number, 1, references));
    }

    /// The provider refused the message for good.
    static Correspondence failed(Correspondence state, int number) {
        return after(state, claim(number), refused(number, 1));
    }
}
