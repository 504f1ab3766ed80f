package vn.lienthong.deadline.letters.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;

/// The offices that owe letters of apology, the one that has owed longest first.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
@RevealsNothing
final class OwingController {

    private final KnownLetters letters;
    private final Offices offices;

    OwingController(KnownLetters letters, Offices offices) {
        this.letters = letters;
        this.offices = offices;
    }

    /// @param required letters that are owed and not late
    /// @param late letters that are late themselves
    /// @param oldestIssueBy when the first of them had, or has, to be signed
    record Owing(String office, String officeName, int required, int late, Instant oldestIssueBy) {

        static Owing of(KnownLetters.Glimpse letter, Offices offices) {
            boolean late = letter.state().equals("LATE");
            return new Owing(
                    letter.office(),
                    offices.find(letter.office()).map(Office::name).orElse(letter.office()),
                    late ? 0 : 1,
                    late ? 1 : 0,
                    letter.issueBy());
        }

        Owing plus(Owing other) {
            return new Owing(
                    office,
                    officeName,
                    required + other.required,
                    late + other.late,
                    oldestIssueBy.isBefore(other.oldestIssueBy)
                            ? oldestIssueBy
                            : other.oldestIssueBy);
        }
    }

    @GetMapping("/api/apology-letters/offices")
    Page<Owing> offices(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        Map<String, Owing> owing = new LinkedHashMap<>();
        letters.of(caller, office, KnownLetters.OWED)
                .forEach(letter ->
                        owing.merge(letter.office(), Owing.of(letter, offices), Owing::plus));
        List<Owing> items =
                owing.values().stream()
                        .sorted(
                                Comparator.comparing(Owing::oldestIssueBy)
                                        .thenComparing(Owing::office))
                        .toList();
        return asked.slice(items);
    }
}
