package vn.lienthong.kit.parking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// What is parked in this service, its repair and its replay. For operators, to whom what is
/// personal in it is masked.
///
/// The id of an event begins with a slash, so it follows `events` as it is:
/// `/api/parked/{code}/events/intake-service/{code}/3`.
@RestController
@Roles(Role.OPERATIONS)
@RevealsNothing
final class ParkedController {

    private static final String EVENT = "/api/parked/{code}/events/{*event}";

    private final Parking parking;
    private final Payloads payloads;

    ParkedController(Parking parking, Payloads payloads) {
        this.parking = parking;
        this.payloads = payloads;
    }

    /// A new payload for an event, and why.
    record Repair(@Nullable JsonNode data, @Nullable String reason) {}

    /// Why an event is left out.
    record Skip(@Nullable String reason) {}

    @GetMapping("/api/parked")
    Page<ParkedAnswers.Parked> parked(
            Caller caller,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return PageRequest.of(page, size)
                .slice(parking.subjects().stream().map(ParkedAnswers::of).toList());
    }

    @GetMapping("/api/parked/{code}")
    ParkedAnswers.Details details(Caller caller, @PathVariable String code) {
        ParkedAnswers.Details details = details(code);
        if (details.items().isEmpty() && details.deeds().isEmpty()) {
            throw Problem.notFound("kit.parked.unknown", code);
        }
        return details;
    }

    @PutMapping(EVENT)
    ParkedAnswers.Details repair(
            Caller caller,
            @PathVariable String code,
            @PathVariable String event,
            @RequestBody Repair repair) {
        FieldErrors errors = new FieldErrors();
        Parking.Order order = order(caller, repair.reason(), errors);
        JsonNode data = repair.data();
        if (data == null || data.isNull()) {
            errors.add("data", "kit.field.missing");
        }
        errors.throwIfAny();
        JsonNode given = Objects.requireNonNull(data);
        String id = id(code, event);
        if (!parking.repair(code, id, order, before -> payloads.repaired(before, given))) {
            throw Problem.notFound("kit.parked.no-such-event", code, id);
        }
        return details(code);
    }

    @DeleteMapping(EVENT)
    ParkedAnswers.Details skip(
            Caller caller,
            @PathVariable String code,
            @PathVariable String event,
            @RequestBody Skip skip) {
        FieldErrors errors = new FieldErrors();
        Parking.Order order = order(caller, skip.reason(), errors);
        errors.throwIfAny();
        String id = id(code, event);
        if (!parking.skip(code, id, order)) {
            throw Problem.notFound("kit.parked.no-such-event", code, id);
        }
        return details(code);
    }

    @PostMapping("/api/parked/{code}/replay")
    Page<ParkedAnswers.Parked> replay(Caller caller, @PathVariable String code) {
        if (!parking.replay(code)) {
            throw Problem.notFound("kit.parked.unknown", code);
        }
        List<ParkedAnswers.Parked> left =
                parking.about(code).stream().map(ParkedAnswers::of).toList();
        return new Page<>(left, left.size());
    }

    private static Parking.Order order(Caller caller, @Nullable String reason, FieldErrors errors) {
        if (reason == null || reason.isBlank()) {
            errors.add("reason", "kit.field.missing");
            return new Parking.Order(caller.name(), "");
        }
        return new Parking.Order(caller.name(), reason.strip());
    }

    /// What lacks an id of its own is called by its place, which begins with no slash.
    private String id(String code, String path) {
        String place = path.substring(1);
        return parking.about(code).stream().anyMatch(parked -> parked.event(place).isPresent())
                ? place
                : path;
    }

    private ParkedAnswers.Details details(String code) {
        return new ParkedAnswers.Details(
                code,
                parking.about(code).stream().map(p -> ParkedAnswers.of(p, payloads)).toList(),
                parking.deeds(code).stream().map(ParkedAnswers::of).toList());
    }
}
