package vn.lienthong.deadline.year;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;

/// Makes up what happens to one dossier: who takes it when, how long they keep it, what they send
/// back; some is never taken and some never done.
final class StoryTeller {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final int number;
    private final Dice dice;
    private final PlainCalendar calendar;
    private final SampleProcedure procedure;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> active = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final PriorityQueue<Finish> ahead =
            new PriorityQueue<>(Comparator.comparing(Finish::at));
    private int returns;

    private record Finish(Instant at, SampleProcedure.Step step, int visit) {}

    /// @param calendar as it is known when the dossier comes in
    StoryTeller(int number, PlainCalendar calendar) {
        this.number = number;
        this.dice = new Dice(number);
        this.calendar = calendar;
        this.procedure = dice.of(SampleProcedure.ALL);
    }

    /// The whole story in the order of time; the receipt comes first.
    List<DossierEvent> tell(Instant receivedAt) {
        DossierReceived received = received(receivedAt);
        String code = received.code();
        procedure.steps().stream()
                .filter(step -> step.after().isEmpty())
                .forEach(step -> start(received, step, soon(receivedAt)));
        while (!ahead.isEmpty()) {
            finish(received, ahead.remove());
        }
        if (done.size() == procedure.steps().size()) {
            Instant last =
                    drafts.stream().map(Draft::at).max(Comparator.naturalOrder()).orElseThrow();
            Instant at = soon(last);
            drafts.add(new Draft(at, t -> new DossierProcessed(code, t, procedure.office())));
        }
        List<Draft> story = new Interruptions(received, procedure, dice).of(drafts);
        List<DossierEvent> facts = new ArrayList<>(List.of(received));
        story.forEach(draft -> facts.add(draft.told()));
        return facts;
    }

    private DossierReceived received(Instant at) {
        Allowance allowance =
                Allowance.of(procedure.limit(), procedure.policy(), procedure.cutOff());
        Instant dueAt = allowance.end(calendar, at, allowance.whole());
        String day = DAY.format(at.atZone(PlainCalendar.ZONE));
        return new DossierReceived(
                "%s-%s-%05d".formatted(procedure.office(), day, number),
                at,
                procedure.office(),
                "COUNTER",
                procedure.code(),
                1,
                "Thủ tục " + procedure.code(),
                "Đất đai",
                dueAt,
                procedure.limit(),
                procedure.policy(),
                procedure.cutOff(),
                "province",
                "123456",
                new SealedApplicant("CITIZEN", null),
                procedure.plan(dueAt),
                procedure.resumption(),
                null,
                null,
                null);
    }

    private void start(DossierReceived received, SampleProcedure.Step step, Instant at) {
        active.add(step.key());
        int visit = visits.merge(step.key(), 1, Integer::sum);
        drafts.add(new Draft(at, t -> offered(received, step, visit, t)));
        if (dice.chance(0.01)) {
            return;
        }
        Instant acceptedAt = accepts(at);
        if (dice.chance(0.02)) {
            drafts.add(
                    new Draft(
                            acceptedAt,
                            t ->
                                    new StepRefused(
                                            received.code(),
                                            t,
                                            step.key(),
                                            visit,
                                            step.office(),
                                            "an",
                                            "Thiếu giấy tờ")));
            start(received, step, soon(acceptedAt));
            return;
        }
        drafts.add(
                new Draft(
                        acceptedAt,
                        t ->
                                new StepAccepted(
                                        received.code(),
                                        t,
                                        step.key(),
                                        visit,
                                        step.office(),
                                        "an",
                                        at)));
        if (!dice.chance(0.012)) {
            ahead.add(new Finish(finishes(step, acceptedAt), step, visit));
        }
    }

    private Instant soon(Instant at) {
        return at.plus(dice.between(Duration.ZERO, Duration.ofMinutes(20)));
    }

    /// Mostly within the hour, some after hours, some after days, some outside office hours.
    private Instant accepts(Instant offeredAt) {
        if (dice.chance(0.1)) {
            return offeredAt.plus(dice.between(Duration.ZERO, Duration.ofHours(20)));
        }
        long most = dice.chance(0.8) ? 60 : dice.chance(0.7) ? 600 : 2_000;
        return work(offeredAt, Duration.ofMinutes(dice.between(0, most)));
    }

    /// Mostly within the share, some exactly at its end, some late, some very late.
    private Instant finishes(SampleProcedure.Step step, Instant acceptedAt) {
        Allowance share = Allowance.ofStep(step.limit());
        if (dice.chance(0.04)) {
            Instant end = share.end(calendar, acceptedAt, share.whole());
            return end.plusMillis(dice.between(0, 1));
        }
        double part =
                dice.chance(0.75)
                        ? dice.between(0.05, 0.95)
                        : dice.chance(0.7) ? dice.between(1.0, 2.0) : dice.between(2.0, 8.0);
        return work(acceptedAt, Duration.ofNanos((long) (share.whole() * part)));
    }

    private Instant work(Instant from, Duration working) {
        Instant reached = calendar.add(from, Duration.ofMillis(working.toMillis()));
        return reached.plusMillis(dice.chance(0.5) ? 0 : dice.between(0, 59_999));
    }

    private void finish(DossierReceived received, Finish finish) {
        SampleProcedure.Step step = finish.step();
        active.remove(step.key());
        boolean mayGoBack = !step.after().isEmpty() && active.isEmpty() && returns < 2;
        if (mayGoBack && dice.chance(0.06)) {
            sendBack(received, finish);
            return;
        }
        done.add(step.key());
        drafts.add(
                new Draft(
                        finish.at(),
                        t ->
                                new StepCompleted(
                                        received.code(),
                                        t,
                                        step.key(),
                                        finish.visit(),
                                        step.office(),
                                        "an",
                                        null)));
        for (SampleProcedure.Step next : procedure.steps()) {
            boolean waits = !done.contains(next.key()) && !active.contains(next.key());
            if (waits && next.after().contains(step.key()) && done.containsAll(next.after())) {
                start(received, next, finish.at());
            }
        }
    }

    private void sendBack(DossierReceived received, Finish finish) {
        returns++;
        SampleProcedure.Step step = finish.step();
        String toStep = dice.chance(0.5) ? null : dice.of(step.after());
        drafts.add(
                new Draft(
                        finish.at(),
                        t ->
                                new StepReturned(
                                        received.code(),
                                        t,
                                        step.key(),
                                        finish.visit(),
                                        step.office(),
                                        "an",
                                        toStep,
                                        "Cần xác minh lại")));
        List<String> again = toStep == null ? step.after() : List.of(toStep);
        done.removeAll(again);
        procedure.steps().stream()
                .filter(earlier -> again.contains(earlier.key()))
                .forEach(earlier -> start(received, earlier, finish.at()));
    }

    private StepOffered offered(
            DossierReceived received, SampleProcedure.Step step, int visit, Instant at) {
        return new StepOffered(
                received.code(),
                at,
                step.key(),
                visit,
                "Bước " + step.key(),
                step.office(),
                Desks.level(step.office()),
                received.office(),
                step.limit(),
                received.dueAt(),
                received.procedure(),
                received.procedureName(),
                received.at(),
                received.dueAt(),
                step.after().isEmpty(),
                null,
                List.of(),
                Map.of(),
                null,
                null);
    }
}
