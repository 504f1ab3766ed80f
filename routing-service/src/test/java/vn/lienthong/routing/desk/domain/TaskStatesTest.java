package vn.lienthong.routing.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.Story.ACTOR;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.calledOff;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.offered;
import static vn.lienthong.routing.Story.resumed;
import static vn.lienthong.routing.Story.step;
import static vn.lienthong.routing.Story.withdrawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Assign;
import vn.lienthong.routing.desk.domain.DeskCommand.Complete;
import vn.lienthong.routing.desk.domain.DeskCommand.Examine;
import vn.lienthong.routing.desk.domain.DeskCommand.Refuse;
import vn.lienthong.routing.desk.domain.DeskCommand.Reject;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.DeskCommand.Return;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;

/// Draws the states of a task by trying everything in every state, and compares the drawing with
/// the one in `docs`, which `-Ddraw=true` draws anew.
class TaskStatesTest {

    private static final Path DRAWING = Path.of("..", "docs", "desk-task-states.md");
    private static final SuspensionGround GROUND = SuspensionGround.OTHER;
    private static final List<DeskCommand> COMMANDS =
            List.of(
                    new Accept(),
                    new Refuse("x"),
                    new Complete(null),
                    new Return("check", "x"),
                    new Suspend(GROUND, "x", null, false),
                    new Resume(),
                    new Reject("x"),
                    new Assign("chuyenvien.hai"),
                    new Examine(null));
    private static final List<DossierEvent> EVENTS =
            List.of(
                    resumed(9, "tax", 1, TAX, GROUND),
                    calledOff(9, "tax", 1, TAX),
                    Plans.replanned(9, step("check", COUNTER, "ward")),
                    offered(9, "tax", 2, TAX),
                    withdrawn(9));

    private final Map<String, Set<String>> arrows = new LinkedHashMap<>();
    private final Deque<Desk> toDo = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();

    @Test
    void theDrawingIsUpToDate() throws IOException {
        String drawn = draw();
        if (Boolean.getBoolean("draw")) {
            Files.writeString(DRAWING, drawn);
        }

        assertThat(Files.readString(DRAWING))
                .as("%s; -Ddraw=true draws it anew", DRAWING)
                .isEqualTo(drawn);
    }

    private String draw() {
        AlreadyHeld held = new AlreadyHeld(hour(0), ACTOR, null, null, null, null);
        AlreadyHeld stopped = new AlreadyHeld(hour(0), ACTOR, GROUND, hour(0), null, null);
        begin("offer", offered(1, "tax", 1, TAX));
        begin("offer, held already", Plans.held(offered(1, "tax", 1, TAX), held));
        begin("offer, held and suspended already", Plans.held(offered(1, "tax", 1, TAX), stopped));
        while (!toDo.isEmpty()) {
            follow(toDo.remove());
        }
        StringBuilder text =
                new StringBuilder(
                        """
                        # The states of a task at a desk

                        Drawn by `TaskStatesTest`, which fails when it is out of date. On an arrow stands the command of an officer, or the
                        event that was heard. What is not drawn is refused with 409 and the state, or repeats what is so already. A rejection of
                        what is only offered is the first desk's alone.

                        ```mermaid
                        stateDiagram-v2
                        """);
        arrows.forEach((between, labels) ->
                text.append("    ")
                        .append(between)
                        .append(": ")
                        .append(String.join(" · ", labels))
                        .append('\n'));
        return text.append("```\n").toString();
    }

    private void begin(String label, DossierEvent offer) {
        Desk desk = Counter.after(offer).desk();
        arrow("[*]", label, desk);
    }

    private void follow(Desk desk) {
        String from = task(desk).state().word();
        for (DeskCommand command : COMMANDS) {
            Order order = Counter.order(5, "tax", command);
            if (Custody.decide(desk, order) instanceof Verdict.Accepted accepted) {
                arrow(from, command.getClass().getSimpleName(), accepted.next());
            }
        }
        for (DossierEvent event : EVENTS) {
            if (Counter.HEARING.on(desk, event) instanceof Hearing.Changed changed
                    && !task(changed.next()).state().equals(task(desk).state())) {
                arrow(from, EventTypes.wireName(event), changed.next());
            }
        }
        if (from.equals("OFFERED")) {
            Desk first = Counter.after(offered(1, "check", 1, COUNTER)).desk();
            Order order = Counter.order(5, "check", new Reject("x"));
            if (Custody.decide(first, order) instanceof Verdict.Accepted accepted) {
                label(from, "Reject", accepted.task().state().word());
            }
        }
    }

    private void arrow(String from, String label, Desk next) {
        String to = task(next).state().word();
        label(from, label, to);
        if (seen.add(to)) {
            toDo.add(next);
        }
    }

    private void label(String from, String label, String to) {
        arrows.computeIfAbsent(from + " --> " + to, _ -> new LinkedHashSet<>()).add(label);
    }

    private static Task task(Desk desk) {
        return desk.task("tax", 1).orElseThrow();
    }
}
