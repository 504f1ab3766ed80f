package vn.lienthong.routing.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Assign;
import vn.lienthong.routing.desk.domain.DeskCommand.Complete;
import vn.lienthong.routing.desk.domain.DeskCommand.Examine;
import vn.lienthong.routing.desk.domain.DeskCommand.Refuse;
import vn.lienthong.routing.desk.domain.DeskCommand.Reject;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.DeskCommand.Return;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;

/// Desks behind a broken line: they get offers and never hear what calls them off. Whatever they do
/// then, the journey must not be led astray.
final class DeafDesks implements Desks {

    private final Map<String, Seat> seats = new TreeMap<>();
    private final Map<String, SuspensionGround> grounds = new TreeMap<>();
    private final Map<String, Instant> stopped = new TreeMap<>();

    @Override
    public List<Seat> open() {
        return seats.values().stream().filter(seat -> !seat.state().equals("OVER")).toList();
    }

    @Override
    public Reader reader(String level) {
        return new Reader() {
            @Override
            Taken take(Sent sent) {
                switch (sent.event()) {
                    case StepOffered e -> offered(e);
                    case DossierResumed e ->
                            seats.computeIfPresent(
                                    key(e.step(), e.visit()), (key, seat) -> resumed(key, seat, e));
                    case DossierEvent _ -> {}
                }
                return Taken.UNCHANGED;
            }
        };
    }

    private void offered(StepOffered e) {
        seats.putIfAbsent(key(e.step(), e.visit()), seat(e));
        AlreadyHeld held = e.held();
        if (held != null && held.ground() != null) {
            grounds.putIfAbsent(key(e.step(), e.visit()), held.ground());
        }
    }

    private Seat resumed(String key, Seat seat, DossierResumed e) {
        boolean current = !e.at().isBefore(stopped.getOrDefault(key, Instant.MIN));
        return current && seat.state().equals("SUSPENDED") ? seat.standing("HELD") : seat;
    }

    private static String state(@Nullable AlreadyHeld held) {
        if (held == null) {
            return "OFFERED";
        }
        return held.ground() == null ? "HELD" : "SUSPENDED";
    }

    private static Seat seat(StepOffered e) {
        return new Seat(
                e.level(),
                e.step(),
                e.visit(),
                e.office(),
                state(e.held()),
                e.firstDesk(),
                e.earlier().stream().map(EarlierStep::step).toList());
    }

    private static String key(String step, int visit) {
        return step + " " + visit;
    }

    @Override
    public Optional<Sent> order(Seat seat, DeskCommand command, Instant at) {
        String next =
                switch (command) {
                    case Accept _, Resume _, Assign _, Examine _ -> "HELD";
                    case Suspend _ -> "SUSPENDED";
                    case Complete _, Refuse _, Return _, Reject _ -> "OVER";
                };
        seats.put(key(seat.step(), seat.visit()), seat.standing(next));
        return Optional.of(new Sent("desk/" + seat.level(), event(seat, command, at)));
    }

    private DossierEvent event(Seat at, DeskCommand command, Instant now) {
        String code = Story.CODE;
        String step = at.step();
        int visit = at.visit();
        String office = at.office();
        String actor = Story.ACTOR;
        return switch (command) {
            case Accept _ -> new StepAccepted(code, now, step, visit, office, actor, now);
            case Assign e -> new StepAssigned(code, now, step, visit, office, actor, e.officer());
            case Examine _ -> new StepExamined(code, now, step, visit, office, actor, null);
            case Complete _ -> new StepCompleted(code, now, step, visit, office, actor, null);
            case Refuse e -> new StepRefused(code, now, step, visit, office, actor, e.reason());
            case Return e ->
                    new StepReturned(code, now, step, visit, office, actor, e.toStep(), e.reason());
            case Reject e -> new DossierRejected(code, now, step, visit, office, actor, e.reason());
            case Suspend e -> {
                grounds.put(key(step, visit), e.ground());
                stopped.put(key(step, visit), now);
                yield new DossierSuspended(
                        code,
                        now,
                        step,
                        visit,
                        office,
                        actor,
                        e.ground(),
                        e.reason(),
                        null,
                        e.ground().usualResumption());
            }
            case Resume _ -> {
                SuspensionGround ground =
                        grounds.getOrDefault(key(step, visit), SuspensionGround.OTHER);
                yield new DossierResumed(
                        code, now, step, visit, office, actor, ground, ground.usualResumption());
            }
        };
    }
}
