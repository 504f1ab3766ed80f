package vn.lienthong.routing.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.parking.Parking;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.domain.Desk;

/// What lies at the desk of an office, soonest due first.
@RestController
class DeskListController {

    private static final String PARKED = "PARKED";
    private static final List<String> STATES = List.of("OFFERED", "HELD", "SUSPENDED", PARKED);
    private static final Comparator<DeskEntry> SOONEST_DUE_FIRST =
            Comparator.comparing(DeskEntry::dueAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(DeskEntry::code);

    private final Aggregates<Desk> desks;
    private final Parking parking;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;

    DeskListController(
            Aggregates<Desk> desks, Parking parking, Offices offices, Guard guard, Clock clock) {
        this.desks = desks;
        this.parking = parking;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param state OFFERED, HELD, SUSPENDED or PARKED; all but PARKED when left out
    /// @param overdue only what is late, or only what is not
    /// @param q part of the code, of the procedure's or of the step's name; diacritics do not
    ///   matter
    @GetMapping("/api/offices/{office}/desk")
    Page<DeskEntry> desk(
            Caller caller,
            @PathVariable String office,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest paging = PageRequest.of(page, size);
        requireState(state);
        if (offices.find(office).isEmpty()) {
            throw Problem.notFound("desk.unknown-office", office);
        }
        guard.reach(caller, office);
        Words words = new Words(q);
        Stream<DeskEntry> entries = state.equals(PARKED) ? parked(office) : open(office, state);
        return paging.slice(
                entries.filter(entry -> overdue == null || entry.late() == overdue)
                        .filter(words::areIn)
                        .sorted(SOONEST_DUE_FIRST)
                        .toList());
    }

    private Stream<DeskEntry> open(String office, String state) {
        Instant now = clock.instant();
        return desks.list(Query.query(Criteria.where("state.desk").is(office))).stream()
                .flatMap(desk ->
                        desk.open().stream()
                                .filter(task -> task.office().equals(office))
                                .map(task -> DeskEntry.of(desk, task, now)))
                .filter(entry -> state.isEmpty() || entry.state().equals(state));
    }

    /// What could not be processed is of the office that gave the dossier its code, or at whose
    /// desk it stands.
    private Stream<DeskEntry> parked(String office) {
        List<String> codes = parking.all().stream().map(Parking.Parked::code).distinct().toList();
        var known = desks.findAll(codes);
        return codes.stream()
                .flatMap(code -> {
                    Desk desk = known.get(code);
                    boolean stands =
                            desk != null
                                    && desk.open().stream()
                                            .anyMatch(task -> task.office().equals(office));
                    return stands || code.startsWith(office + "-")
                            ? Stream.of(DeskEntry.parked(code, desk))
                            : Stream.empty();
                });
    }

    private static void requireState(String state) {
        if (!state.isEmpty() && !STATES.contains(state)) {
            new FieldErrors()
                    .add("state", "desk.unknown-state", String.join(", ", STATES))
                    .throwIfAny();
        }
    }
}
