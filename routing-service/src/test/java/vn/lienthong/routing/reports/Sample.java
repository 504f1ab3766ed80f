package vn.lienthong.routing.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Appointment;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Ending;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Letter;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Payment;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Plan;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Receipt;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Stop;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Turn;

/// An invented dossier, put together fact by fact.
final class Sample {

    private final Instant received;
    private String channel = "COUNTER";
    private final List<Plan> plans = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private @Nullable Instant returned;

    private Sample(Instant received, Instant due) {
        this.received = received;
        plans.add(new Plan(received, "1.1", "Thủ tục", "Đất đai"));
        appointments.add(new Appointment(received, due, due));
    }

    static Sample received(Instant at, Instant due) {
        return new Sample(at, due);
    }

    Sample through(String other) {
        channel = other;
        return this;
    }

    /// With a new date that excuses nothing.
    Sample apologised(Instant at, Instant due) {
        appointments.add(new Appointment(at, due, appointments.getLast().accountableDueAt()));
        return this;
    }

    Sample moved(Instant at, Instant due) {
        appointments.add(new Appointment(at, due, due));
        return this;
    }

    Sample replanned(Instant at, String procedure, String field) {
        plans.add(new Plan(at, procedure, "Thủ tục " + procedure, field));
        return this;
    }

    Sample stopped(Instant from, @Nullable Instant until) {
        return stopped(SuspensionGround.SUPPLEMENT, from, until);
    }

    Sample stopped(SuspensionGround ground, Instant from, @Nullable Instant until) {
        stops.add(new Stop("a", 1, ground, from, until));
        return this;
    }

    Sample ended(Ending.Kind how, Instant at) {
        endings.add(new Ending(how, at));
        return this;
    }

    Sample processed(Instant at) {
        return ended(Ending.Kind.PROCESSED, at);
    }

    Sample returned(Instant at) {
        returned = at;
        return this;
    }

    Sample paid(Instant at, long amount, String method) {
        payments.add(new Payment(at, amount, method));
        return this;
    }

    Sample turn(Turn turn) {
        turns.add(turn);
        return this;
    }

    Sample letter(Letter letter) {
        letters.add(letter);
        return this;
    }

    DossierFacts facts(String code, String office) {
        return new DossierFacts(
                code,
                new Receipt(received, office, channel),
                plans,
                appointments,
                stops,
                endings,
                returned,
                turns,
                letters,
                payments,
                List.of());
    }

    Counted counted() {
        return Counted.of(facts("c", "X"), new Words());
    }
}
