package vn.lienthong.routing.desk.web;

import static vn.lienthong.fuzz.Trial.require;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.kit.web.BodyTrial;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.kit.web.RestTrial;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.paper.web.ScanTrial;
import vn.lienthong.routing.reports.QuestionTrial;

/// The bodies of routing-service: what officers do at their desks, scans of routing slips, what
/// reports are asked for.
public final class RoutingBodiesFuzz {

    private static final BodyTrial OTHERS = new BodyTrial("vn.lienthong.routing");
    private static final BodyTrial OF_EVERY_SERVICE = new BodyTrial("vn.lienthong.kit");
    private static final QuestionTrial REPORTS = new QuestionTrial();
    private static final List<String> COMMANDS =
            List.of(
                    "acceptance",
                    "refusal",
                    "completion",
                    "return",
                    "suspension",
                    "resumption",
                    "rejection",
                    "assignment",
                    "examination",
                    "anything");

    private RoutingBodiesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> {
            @Nullable StepRequest request = read(input);
            if (request != null) {
                COMMANDS.forEach(command -> order(request, command));
            }
            ScanTrial.of(input);
            REPORTS.of(input);
            OTHERS.of(input);
            OF_EVERY_SERVICE.of(input);
        });
    }

    private static @Nullable StepRequest read(byte[] input) {
        try {
            return RestTrial.JSON.readValue(input, StepRequest.class);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static void order(StepRequest request, String name) {
        try {
            DeskCommand command = request.command(name);
            if (command instanceof DeskCommand.Reject(String reason)) {
                require(!reason.isBlank() && reason.length() <= 2000, "No reason is let through");
            }
        } catch (Problem problem) {
            require(
                    problem.status().value() == 400 || name.equals("anything"),
                    "Refused otherwise",
                    problem.status());
        }
    }
}
