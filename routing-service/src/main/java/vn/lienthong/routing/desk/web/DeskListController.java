package vn.lienthong.routing.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.domain.Attention;
import vn.lienthong.routing.desk.store.DeskEntries;
import vn.lienthong.routing.desk.store.DeskFilter;
import vn.lienthong.routing.desk.store.Words;

/// What lies at the desk of an office, and what needs attention there and below.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
@RequestMapping("/api/offices/{office}")
@RevealsNothing
class DeskListController {

    private static final List<String> STATES =
            List.of("OFFERED", "HELD", "SUSPENDED", ParkedDossiers.STATE);

    private final DeskEntries entries;
    private final DeskNumbers numbers;
    private final OfficeDays days;
    private final WholeList whole;
    private final ParkedDossiers parked;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;

    DeskListController(
            DeskEntries entries,
            DeskNumbers numbers,
            OfficeDays days,
            WholeList whole,
            ParkedDossiers parked,
            Offices offices,
            Guard guard,
            Clock clock) {
        this.entries = entries;
        this.numbers = numbers;
        this.days = days;
        this.whole = whole;
        this.parked = parked;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
    }

    /// Soonest due first, last what stands still. Of parked dossiers nothing is known that could be
    /// late, held or neglected.
    ///
    /// @param state OFFERED, HELD, SUSPENDED or PARKED; all but PARKED when left out
    /// @param overdue only what is late, or only what is not
    /// @param due only what falls due on that day and is not late yet
    /// @param q part of the code, of the procedure's or of the step's name; diacritics do not
    ///   matter
    /// @param officer only what this account works on
    /// @param attention only what needs that attention
    @GetMapping("/desk")
    Page<DeskEntry> desk(
            Caller caller,
            @PathVariable String office,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String attention,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest paging = PageRequest.of(page, size);
        requireState(state);
        Attention needing = attention("attention", attention);
        requireOffice(caller, office);
        Instant now = clock.instant();
        List<String> words = Words.of(q);
        if (state.equals(ParkedDossiers.STATE)) {
            boolean narrowed =
                    Boolean.TRUE.equals(overdue)
                            || due != null
                            || !officer.isEmpty()
                            || needing != null;
            return paging.slice(narrowed ? List.of() : parked.at(office, words));
        }
        DeskFilter filter =
                new DeskFilter(
                        List.of(office),
                        now,
                        given(state),
                        overdue,
                        due == null ? null : days.stillOf(office, due, now),
                        given(officer),
                        needing,
                        words);
        return entries.soonestDue(filter, paging).map(task -> days.entry(task, now));
    }

    /// How much of each kind lies at the desk, for the headings above the list; seconds old at
    /// most.
    ///
    /// @param officer whose own work is counted too; nobody's when left out
    @GetMapping("/desk/numbers")
    DeskNumbers.Numbers numbers(
            Caller caller,
            @PathVariable String office,
            @RequestParam(defaultValue = "") String officer) {
        requireOffice(caller, office);
        return numbers.of(office, officer);
    }

    /// What needs attention at the office and the offices below it, longest neglected first, of all
    /// levels, whoever serves their desks.
    ///
    /// @param kind only this kind of attention
    @GetMapping("/attention")
    WholeList.Answer attention(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String office,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest paging = PageRequest.of(page, size);
        Attention needing = attention("kind", kind);
        requireOffice(caller, office);
        Instant now = clock.instant();
        DeskFilter filter =
                new DeskFilter(
                        days.atAndBelow(office), now, null, null, null, null, needing, List.of());
        return whole.page(
                paging,
                chunk -> entries.longestNeglected(filter, chunk).map(task -> days.entry(task, now)),
                WholeList.LONGEST_NEGLECTED_FIRST,
                "/api/offices/%s/attention?kind=%s&".formatted(office, kind),
                request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private void requireOffice(Caller caller, String office) {
        if (offices.find(office).isEmpty()) {
            throw Problem.notFound("desk.unknown-office", office);
        }
        guard.reach(caller, office);
    }

    private static void requireState(String state) {
        if (!state.isEmpty() && !STATES.contains(state)) {
            new FieldErrors()
                    .add("state", "desk.unknown-state", String.join(", ", STATES))
                    .throwIfAny();
        }
    }

    private static @Nullable Attention attention(String field, String word) {
        if (word.isEmpty()) {
            return null;
        }
        Optional<Attention> known =
                Arrays.stream(Attention.values())
                        .filter(one -> one.name().equals(word))
                        .findFirst();
        if (known.isEmpty()) {
            String all =
                    Arrays.stream(Attention.values())
                            .map(Attention::name)
                            .collect(Collectors.joining(", "));
            new FieldErrors().add(field, "desk.unknown-attention", all).throwIfAny();
        }
        return known.orElse(null);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
