package vn.lienthong.routing.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.store.DeskEntries;
import vn.lienthong.routing.desk.store.DeskFilter;

/// What a head asks about the work of the office and those below it: who has how much, and what
/// falls due when.
@RestController
@Roles(Role.LEADER)
@RequestMapping("/api/offices/{office}")
@RevealsNothing
class OfficeWorkController {

    private static final int MOST_DAYS = 20;

    private final DeskEntries entries;
    private final Workloads workloads;
    private final Forecasts forecasts;
    private final WholeList whole;
    private final OfficeDays days;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;

    OfficeWorkController(
            DeskEntries entries,
            Workloads workloads,
            Forecasts forecasts,
            WholeList whole,
            OfficeDays days,
            Offices offices,
            Guard guard,
            Clock clock) {
        this.entries = entries;
        this.workloads = workloads;
        this.forecasts = forecasts;
        this.whole = whole;
        this.days = days;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
    }

    /// The work of the officers of this one office, by account.
    @GetMapping("/workload")
    Workloads.Workload workload(Caller caller, @PathVariable String office) {
        requireHead(caller, office);
        return workloads.of(office, clock.instant());
    }

    /// How much at the office and those below it falls due on each of the next working days.
    ///
    /// @param many how many days, 1 to 20
    @GetMapping("/forecast")
    Forecasts.Forecast forecast(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String office,
            @RequestParam(name = "days", defaultValue = "5") int many) {
        requireHead(caller, office);
        if (many < 1 || many > MOST_DAYS) {
            new FieldErrors().add("days", "desk.days", MOST_DAYS).throwIfAny();
        }
        return forecasts.of(office, many, clock.instant(), authorization(request));
    }

    /// What is open at the office and those below it, soonest due first, of all levels, whoever
    /// serves their desks.
    ///
    /// @param overdue only what is late, or only what is not
    /// @param due only what falls due on that day and is not late yet
    @GetMapping("/open")
    WholeList.Answer open(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String office,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate due,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest paging = PageRequest.of(page, size);
        requireHead(caller, office);
        Instant now = clock.instant();
        DeskFilter filter =
                new DeskFilter(
                        days.narrowedTo(office),
                        now,
                        null,
                        overdue,
                        due == null ? null : days.stillOf(office, due, now),
                        null,
                        null,
                        List.of());
        String narrowed =
                (overdue == null ? "" : "overdue=" + overdue + "&")
                        + (due == null ? "" : "due=" + due + "&");
        return whole.page(
                paging,
                chunk -> entries.soonestDue(filter, chunk).map(task -> days.entry(task, now)),
                WholeList.SOONEST_DUE_FIRST,
                "/api/offices/%s/open?%s".formatted(office, narrowed),
                authorization(request));
    }

    private static String authorization(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION);
    }

    private void requireHead(Caller caller, String office) {
        if (offices.find(office).isEmpty()) {
            throw Problem.notFound("desk.unknown-office", office);
        }
        guard.reach(caller, office);
    }
}
