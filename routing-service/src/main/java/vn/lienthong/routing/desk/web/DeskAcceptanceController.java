package vn.lienthong.routing.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.Officer;
import vn.lienthong.routing.desk.domain.Order;

/// A desk takes over many dossiers at once, as a courier's bundle is taken over.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER})
@RevealsNothing
class DeskAcceptanceController {

    private static final int MOST = 200;

    private final DeskOrders orders;
    private final Officers officers;
    private final Offices offices;
    private final Guard guard;
    private final MessageSource messages;

    DeskAcceptanceController(
            DeskOrders orders,
            Officers officers,
            Offices offices,
            Guard guard,
            MessageSource messages) {
        this.orders = orders;
        this.officers = officers;
        this.offices = offices;
        this.guard = guard;
        this.messages = messages;
    }

    /// @param visit the visit that the officer saw; absent for the latest
    record Item(@Nullable String code, @Nullable String step, @Nullable Integer visit) {}

    record Request(@Nullable List<@Nullable Item> items) {}

    /// What became of one.
    ///
    /// @param task as it stands now, when `ok`
    /// @param problem what stands against it, when not `ok`
    record Answer(
            @Nullable String code,
            @Nullable String step,
            boolean ok,
            @Nullable TaskView task,
            @Nullable ItemProblem problem) {}

    /// The members of a problem detail (RFC 9457) that tell something here.
    record ItemProblem(String title, int status, String detail, @Nullable String state) {}

    record Answers(List<Answer> items) {}

    @PostMapping("/api/offices/{office}/desk/acceptances")
    Answers accept(
            Caller caller,
            @PathVariable String office,
            @RequestBody(required = false) @Nullable Request request) {
        if (offices.find(office).isEmpty()) {
            throw Problem.notFound("desk.unknown-office", office);
        }
        guard.reach(caller, office);
        List<DeskOrders.Item> items =
                checked(request).stream().map(item -> item(caller, office, item)).toList();
        List<DeskOrders.Result> results = orders.carryOut(items);
        return new Answers(
                IntStream.range(0, items.size())
                        .mapToObj(i -> answer(items.get(i), results.get(i)))
                        .toList());
    }

    private static List<Item> checked(@Nullable Request request) {
        List<@Nullable Item> items =
                request == null || request.items() == null ? List.of() : request.items();
        FieldErrors errors = new FieldErrors();
        if (items.isEmpty() || items.size() > MOST) {
            errors.add("items", "desk.items", MOST);
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item == null || isBlank(item.code()) || isBlank(item.step())) {
                errors.add("items[" + i + "]", "desk.item");
            }
        }
        errors.throwIfAny();
        return items.stream().map(Objects::requireNonNull).toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /// At this desk only: what stands elsewhere is not in the bundle.
    private DeskOrders.Item item(Caller caller, String office, Item item) {
        String step = Objects.requireNonNullElse(item.step(), "");
        Order asked = officers.order(caller, step, item.visit(), new Accept());
        Officer here = new Officer(caller.name(), office::equals, asked.officer().leads());
        return new DeskOrders.Item(
                Objects.requireNonNullElse(item.code(), ""),
                new Order(step, item.visit(), here, asked.at(), asked.command()));
    }

    private Answer answer(DeskOrders.Item item, DeskOrders.Result result) {
        String step = item.order().step();
        return switch (result) {
            case DeskOrders.Result.Done done ->
                    new Answer(item.code(), step, true, TaskView.of(done.task()), null);
            case DeskOrders.Result.NotDone not ->
                    new Answer(item.code(), step, false, null, problem(not.why()));
        };
    }

    private ItemProblem problem(Obstacle why) {
        return new ItemProblem(
                text("kit.title." + why.status().value()),
                why.status().value(),
                text(why.key(), why.args().toArray()),
                why.state());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
