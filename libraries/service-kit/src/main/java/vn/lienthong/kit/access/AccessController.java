package vn.lienthong.kit.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// Who looked at what: for operations, at the own unit and those below it; for heads, at the own
/// unit. What a look is at is a unit's business when it looked itself, or has to do with the
/// dossier.
@RestController
@Roles({Role.OPERATIONS, Role.LEADER})
final class AccessController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_ACCOUNTS = 100;

    private final Looks looks;
    private final LookBook.Knowledge knowledge;

    AccessController(Looks looks, LookBook.Knowledge knowledge) {
        this.looks = looks;
        this.knowledge = knowledge;
    }

    /// How many dossiers an account looked at that its office has nothing to do with.
    record Unusual(String account, String office, long dossiers) {}

    /// The newest first; counted up to 10,000. Who looked at this report is told where a dossier or
    /// an account is named.
    ///
    /// @param from first day
    /// @param to last day
    @Reveals(value = Access.ACCESSES_READ, subject = "dossier")
    @GetMapping("/api/accesses")
    Page<AccessItem> accesses(
            Caller caller,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        String code = dossier.strip();
        return looks.find(
                        new Looks.Wanted(
                                code.isEmpty() ? null : code,
                                account.isBlank() ? null : account.strip(),
                                begin(from, to),
                                end(to),
                                isOfReach(caller, code) ? null : units(caller)),
                        asked)
                .map(AccessItem::of);
    }

    /// Who looked at the most dossiers that the own office has nothing to do with.
    ///
    /// @param most how many accounts, 1 to 100
    @Reveals(value = Access.ACCESSES_READ, subject = "dossier")
    @GetMapping("/api/accesses/unusual")
    Page<Unusual> unusual(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "10") int most) {
        if (most < 1 || most > MOST_ACCOUNTS) {
            new FieldErrors().add("most", "kit.page.size", MOST_ACCOUNTS).throwIfAny();
        }
        List<Unusual> found =
                looks
                        .fromOutside(
                                new Looks.Wanted(
                                        null, null, begin(from, to), end(to), units(caller)),
                                most)
                        .stream()
                        .map(one -> new Unusual(one.account(), one.unit(), one.subjects()))
                        .toList();
        return new Page<>(found, found.size());
    }

    /// Whether the dossier is the caller's business, so that every look at it is.
    private boolean isOfReach(Caller caller, String code) {
        return !code.isEmpty()
                && Optional.ofNullable(knowledge.standings(List.of(code)).get(code))
                        .filter(standing ->
                                standing.units().stream().anyMatch(unit -> reaches(caller, unit)))
                        .isPresent();
    }

    private boolean reaches(Caller caller, String unit) {
        return isOperator(caller)
                ? knowledge.offices().isAtOrBelow(unit, caller.unit())
                : unit.equals(caller.unit());
    }

    /// Absent when it is all of them: then nothing has to be looked up for each.
    private @Nullable Collection<String> units(Caller caller) {
        Offices offices = knowledge.offices();
        List<String> units =
                offices.all().stream()
                        .map(Office::code)
                        .filter(unit -> reaches(caller, unit))
                        .toList();
        if (units.isEmpty()) {
            return List.of(caller.unit());
        }
        return units.size() == offices.all().size() ? null : units;
    }

    private static boolean isOperator(Caller caller) {
        return caller.roles().contains(Role.OPERATIONS.name());
    }

    private static @Nullable Instant begin(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.badRequest("kit.bad-input").error("from", "kit.accesses.period");
        }
        return from == null ? null : from.atStartOfDay(ZONE).toInstant();
    }

    private static @Nullable Instant end(@Nullable LocalDate to) {
        return to == null ? null : to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
