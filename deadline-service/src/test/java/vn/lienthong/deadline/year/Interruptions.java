package vn.lienthong.deadline.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;

/// What interrupts a dossier: suspensions, which push back what comes after them, and an end before
/// its time. Some work goes on while the clock stands still.
final class Interruptions {

    private static final Comparator<Draft> IN_TIME = Comparator.comparing(Draft::at);

    private final String code;
    private final Instant receivedAt;
    private final SampleProcedure procedure;
    private final Dice dice;

    Interruptions(DossierReceived received, SampleProcedure procedure, Dice dice) {
        this.code = received.code();
        this.receivedAt = received.at();
        this.procedure = procedure;
        this.dice = dice;
    }

    List<Draft> of(List<Draft> undisturbed) {
        List<Draft> story = new ArrayList<>(undisturbed);
        story.sort(IN_TIME);
        Instant from = receivedAt;
        if (dice.chance(0.25)) {
            from = suspend(story, from, dice.of(List.of(SuspensionGround.values())));
            if (dice.chance(0.5)) {
                suspend(story, from, SuspensionGround.FINANCIAL_OBLIGATION);
            }
        }
        if (dice.chance(0.04)) {
            end(story, new Draft(moment(story, receivedAt), this::withdrawn));
        } else if (dice.chance(0.03)) {
            end(story, new Draft(moment(story, receivedAt), this::rejected));
        }
        return story;
    }

    /// A while is left after the last fact, where nothing happens but time passes.
    private Instant moment(List<Draft> story, Instant from) {
        Instant last = story.getLast().at();
        Instant latest = dice.chance(0.8) ? last : last.plus(Duration.ofDays(12));
        return latest.isAfter(from) ? dice.between(from, latest) : from.plusSeconds(60);
    }

    private Instant suspend(List<Draft> story, Instant earliest, SuspensionGround ground) {
        Instant from = moment(story, earliest);
        Duration pause = pause();
        Instant to = from.plus(pause);
        Resumption how = procedure.after(ground);
        if (dice.chance(0.9)) {
            story.replaceAll(draft ->
                    draft.at().isAfter(from) ? draft.movedTo(draft.at().plus(pause)) : draft);
        }
        story.add(new Draft(from, t -> suspended(t, ground, how)));
        if (dice.chance(0.95)) {
            if (ground == SuspensionGround.SUPPLEMENT) {
                story.add(new Draft(to, this::supplemented));
            }
            story.add(new Draft(to, t -> resumed(t, ground, how)));
        }
        story.sort(IN_TIME);
        return to;
    }

    private Duration pause() {
        if (dice.chance(0.15)) {
            return dice.between(Duration.ofMinutes(1), Duration.ofHours(6));
        }
        return dice.chance(0.8)
                ? dice.between(Duration.ofHours(1), Duration.ofDays(12))
                : dice.between(Duration.ofDays(12), Duration.ofDays(40));
    }

    private void end(List<Draft> story, Draft end) {
        story.removeIf(draft -> draft.at().isAfter(end.at()));
        story.add(end);
    }

    private DossierSuspended suspended(Instant at, SuspensionGround ground, Resumption how) {
        SampleProcedure.Step step = procedure.steps().getFirst();
        return new DossierSuspended(
                code, at, step.key(), 1, step.office(), "an", ground, "Chờ", null, how);
    }

    private DossierResumed resumed(Instant at, SuspensionGround ground, Resumption how) {
        SampleProcedure.Step step = procedure.steps().getFirst();
        return new DossierResumed(code, at, step.key(), 1, step.office(), "an", ground, how);
    }

    private DossierSupplemented supplemented(Instant at) {
        return new DossierSupplemented(
                code, at, procedure.office(), "mai", List.of("Sơ đồ thửa đất"), null);
    }

    private DossierWithdrawn withdrawn(Instant at) {
        return new DossierWithdrawn(code, at, procedure.office(), "mai", "Không còn nhu cầu");
    }

    private DossierRejected rejected(Instant at) {
        SampleProcedure.Step step = procedure.steps().getFirst();
        return new DossierRejected(
                code, at, step.key(), 1, step.office(), "an", "Không đủ điều kiện");
    }
}
