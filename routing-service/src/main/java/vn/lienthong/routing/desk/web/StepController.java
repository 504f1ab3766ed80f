package vn.lienthong.routing.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.routing.desk.domain.DeskCommand;

/// What officers do with a dossier at their desk. The last word of the address is the command; all
/// take the same body, and of it what concerns them.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER})
@RequestMapping("/api/dossiers/{code}/steps/{step}")
@RevealsNothing
class StepController {

    private final DeskOrders orders;
    private final Officers officers;

    StepController(DeskOrders orders, Officers officers) {
        this.orders = orders;
        this.officers = officers;
    }

    @PostMapping({
        "/acceptance",
        "/refusal",
        "/completion",
        "/return",
        "/suspension",
        "/resumption",
        "/rejection",
        "/assignment",
        "/examination"
    })
    TaskView carryOut(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable StepRequest body,
            HttpServletRequest request) {
        StepRequest given = Objects.requireNonNullElse(body, StepRequest.EMPTY);
        DeskCommand command = given.command(lastWord(request.getRequestURI()));
        return TaskView.of(
                orders.carryOut(code, officers.order(caller, step, given.visit(), command)));
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
