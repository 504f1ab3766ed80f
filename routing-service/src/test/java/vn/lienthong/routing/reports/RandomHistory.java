package vn.lienthong.routing.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.Tickets;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;
import vn.lienthong.routing.reports.facts.domain.Hearing;

/// The events of an invented dossier's life, in the order in which they happened.
final class RandomHistory {

    private static final List<String> CHANNELS = List.of("COUNTER", "ONLINE", "POSTAL");

    private final Random random;
    private final String code;
    private final List<DossierEvent> events = new ArrayList<>();
    private Instant now;
    private Instant due;

    private RandomHistory(Random random, String code, Instant from, Duration within) {
        this.random = random;
        this.code = code;
        this.now = from.plusSeconds(random.nextLong(within.toSeconds()));
        this.due = now.plus(Duration.ofHours(24 + random.nextInt(24 * 14)));
    }

    /// @param within received at most so long after `from`
    static List<DossierEvent> of(Random random, String code, Instant from, Duration within) {
        RandomHistory history = new RandomHistory(random, code, from, within);
        history.live();
        return history.events;
    }

    /// What is known of it.
    static DossierFacts facts(List<DossierEvent> events) {
        DossierFacts facts = null;
        for (DossierEvent event : events) {
            if (Hearing.on(facts, event) instanceof Hearing.Changed(DossierFacts next)) {
                facts = next;
            }
        }
        if (facts == null) {
            throw new IllegalArgumentException("Without a receipt");
        }
        return facts;
    }

    private void live() {
        events.add(received());
        int steps = 1 + random.nextInt(4);
        for (int step = 0; step < steps; step++) {
            if (work("buoc-" + step)) {
                return;
            }
        }
        pass(4);
        events.add(new DossierProcessed(code, now, Story.COUNTER));
        if (random.nextInt(4) > 0) {
            pass(72);
            events.add(new DossierResultReturned(code, now, Story.COUNTER, "an"));
        }
        pay();
    }

    private DossierReceived received() {
        return new DossierReceived(
                code,
                now,
                Story.COUNTER,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                "1." + random.nextInt(3),
                1,
                "Thủ tục",
                "Lĩnh vực " + random.nextInt(3),
                due,
                "8wd",
                "END_OF_DAY",
                null,
                "province",
                Story.PIN,
                Tickets.of(new Applicant("CITIZEN", "Lê Thị Thử", null, null, null, null)),
                Story.forkedRoute(),
                Map.of(),
                null,
                null,
                null);
    }

    /// @return whether it ended there, or nothing more happens
    private boolean work(String step) {
        Instant offered = now;
        events.add(offered(step));
        pass(30);
        events.add(new StepAccepted(code, now, step, 1, Story.LAND, "an", offered));
        if (random.nextInt(4) == 0) {
            pass(5);
            events.add(new StepAssigned(code, now, step, 1, Story.LAND, "an", "binh"));
        }
        if (random.nextInt(4) == 0) {
            stop(step);
        }
        if (random.nextInt(6) == 0) {
            move("APOLOGY_LETTER");
        }
        pay();
        pass(60);
        return switch (random.nextInt(16)) {
            case 0 -> true;
            case 1 ->
                    events.add(new DossierRejected(code, now, step, 1, Story.LAND, "an", "thiếu"));
            case 2 -> events.add(new DossierWithdrawn(code, now, Story.COUNTER, "an", "đổi ý"));
            default -> {
                events.add(new StepCompleted(code, now, step, 1, Story.LAND, "an", null));
                yield false;
            }
        };
    }

    private StepOffered offered(String step) {
        StepOffered e = Story.offered(0, step, 1, Story.LAND);
        return new StepOffered(
                code,
                now,
                step,
                1,
                e.name(),
                e.office(),
                e.level(),
                e.fromOffice(),
                e.limit(),
                now.plus(Duration.ofHours(1 + random.nextInt(60))),
                e.procedure(),
                e.procedureName(),
                e.receivedAt(),
                e.dossierDueAt(),
                e.firstDesk(),
                e.fromActor(),
                e.earlier(),
                e.resumption(),
                null,
                null);
    }

    private void stop(String step) {
        SuspensionGround ground =
                random.nextBoolean()
                        ? SuspensionGround.SUPPLEMENT
                        : SuspensionGround.FINANCIAL_OBLIGATION;
        events.add(
                new DossierSuspended(
                        code,
                        now,
                        step,
                        1,
                        Story.LAND,
                        "an",
                        ground,
                        "cần thêm",
                        null,
                        Resumption.RESTART));
        if (random.nextInt(4) == 0) {
            pass(1);
        }
        pass(100);
        events.add(
                new DossierResumed(
                        code, now, step, 1, Story.LAND, "an", ground, Resumption.RESTART));
        move("RESTARTED");
        events.add(
                new DeadlineRescheduled(
                        code,
                        now,
                        ClockScope.STEP,
                        step,
                        1,
                        Story.LAND,
                        now,
                        now.plus(Duration.ofHours(random.nextInt(60))),
                        "RESTARTED"));
    }

    private void move(String cause) {
        Instant before = due;
        due = due.plus(Duration.ofHours(1 + random.nextInt(100)));
        events.add(
                new DeadlineRescheduled(
                        code, now, ClockScope.DOSSIER, null, 0, Story.LAND, before, due, cause));
    }

    private void pay() {
        if (random.nextInt(3) == 0) {
            events.add(
                    new DossierPaid(
                            code,
                            now,
                            Story.COUNTER,
                            "an",
                            1_000L * (1 + random.nextInt(90)),
                            random.nextBoolean() ? "CASH" : "QR"));
        }
    }

    private void pass(int mostHours) {
        now = now.plusSeconds(1 + random.nextInt(mostHours * 3600));
    }
}
