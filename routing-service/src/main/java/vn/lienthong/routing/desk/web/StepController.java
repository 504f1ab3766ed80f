package vn.lienthong.routing.desk.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.Officer;
import vn.lienthong.routing.desk.domain.Order;

/// What officers do with a dossier at their desk.
@RestController
@RequestMapping("/api/dossiers/{code}/steps/{step}")
class StepController {

    private final DeskOrders orders;
    private final Guard guard;
    private final Clock clock;

    StepController(DeskOrders orders, Guard guard, Clock clock) {
        this.orders = orders;
        this.guard = guard;
        this.clock = clock;
    }

    @PostMapping("/acceptance")
    TaskView accept(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable StepRequest body) {
        return carryOut(caller, code, step, orEmpty(body), new Accept());
    }

    @PostMapping("/refusal")
    TaskView refuse(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable StepRequest body) {
        return carryOut(caller, code, step, orEmpty(body), orEmpty(body).refusal());
    }

    @PostMapping("/completion")
    TaskView complete(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable StepRequest body) {
        return carryOut(caller, code, step, orEmpty(body), orEmpty(body).completion());
    }

    @PostMapping("/return")
    TaskView giveBack(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable StepRequest body) {
        return carryOut(caller, code, step, orEmpty(body), orEmpty(body).giveBack());
    }

    @PostMapping("/suspension")
    TaskView suspend(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable StepRequest body) {
        return carryOut(caller, code, step, orEmpty(body), orEmpty(body).suspension());
    }

    @PostMapping("/resumption")
    TaskView resume(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable StepRequest body) {
        return carryOut(caller, code, step, orEmpty(body), new Resume());
    }

    @PostMapping("/rejection")
    TaskView reject(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable StepRequest body) {
        return carryOut(caller, code, step, orEmpty(body), orEmpty(body).rejection());
    }

    private TaskView carryOut(
            Caller caller, String code, String step, StepRequest body, DeskCommand command) {
        guard.role(caller, "SPECIALIST", "COUNTER", "LEADER");
        Officer officer = new Officer(caller.name(), office -> guard.reaches(caller, office));
        Order order =
                new Order(
                        step,
                        body.visit(),
                        officer,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        command);
        return TaskView.of(orders.carryOut(code, order));
    }

    private static StepRequest orEmpty(@Nullable StepRequest body) {
        return body == null ? StepRequest.EMPTY : body;
    }
}
