package vn.lienthong.intake.satisfaction.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.satisfaction.domain.Rating;
import vn.lienthong.intake.satisfaction.store.Ratings;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// How content applicants were, counted, and what they wrote: no dossier and no name, and words and
/// grades apart.
@RestController
class RatingReportController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int CONTENT = 4;

    private final Ratings ratings;
    private final Catalogue catalogue;
    private final Guard guard;
    private final Clock clock;

    RatingReportController(Ratings ratings, Catalogue catalogue, Guard guard, Clock clock) {
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param to the last day that is in it
    record Summary(LocalDate from, LocalDate to, String office, List<Row> rows, long total) {}

    /// One receiving office.
    ///
    /// @param grades how often each grade was given, from 1 to 5
    /// @param content how many were content or very content
    record Row(
            String office,
            String officeName,
            Map<Integer, Long> grades,
            long total,
            long content) {}

    /// @param from when ratings were given first; the first day of this month when absent
    /// @param to the last day; today when absent
    /// @param office with those below it; the caller's own when absent
    @Roles({Role.REPORTS, Role.LEADER})
    @RevealsNothing
    @GetMapping("/api/ratings/summary")
    Summary summary(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String office) {
        Wanted wanted = wanted(caller, from, to, office);
        List<Row> rows =
                ratings.count(wanted.offices(), wanted.begin(), wanted.end()).entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList();
        return new Summary(
                wanted.first(),
                wanted.last(),
                wanted.top(),
                rows,
                rows.stream().mapToLong(Row::total).sum());
    }

    /// What somebody wrote, on which day, and about which counter.
    record Line(LocalDate day, String officeName, String text) {}

    /// What was written, the newest first; for the heads of the offices, who can do something about
    /// it. The days are as in the summary.
    @Roles(Role.LEADER)
    @Reveals(Access.REMARKS_READ)
    @GetMapping("/api/ratings/remarks")
    Page<Line> remarks(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Wanted wanted = wanted(caller, from, to, office);
        return ratings.remarks(
                        wanted.offices(), wanted.begin(), wanted.end(), PageRequest.of(page, size))
                .map(remark ->
                        new Line(
                                LocalDate.ofInstant(remark.at(), ZONE),
                                name(remark.office()),
                                remark.text()));
    }

    /// Whose ratings, and of which days.
    private record Wanted(LocalDate first, LocalDate last, String top, List<String> offices) {

        Instant begin() {
            return first.atStartOfDay(ZONE).toInstant();
        }

        Instant end() {
            return last.plusDays(1).atStartOfDay(ZONE).toInstant();
        }
    }

    private Wanted wanted(
            Caller caller,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String office) {
        String top = Objects.requireNonNullElse(office, caller.unit());
        guard.reach(caller, top);
        LocalDate last = Objects.requireNonNullElseGet(to, this::today);
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.withDayOfMonth(1));
        if (first.isAfter(last)) {
            throw Problem.badRequest("request.unreadable").error("from", "rating.from-after-to");
        }
        return new Wanted(first, last, top, catalogue.offices().atAndBelow(top));
    }

    private Row row(String office, long[] counts) {
        Map<Integer, Long> grades = new LinkedHashMap<>();
        for (int grade = Rating.LOWEST; grade <= Rating.HIGHEST; grade++) {
            grades.put(grade, counts[grade - 1]);
        }
        return new Row(
                office,
                name(office),
                grades,
                Arrays.stream(counts).sum(),
                Arrays.stream(counts, CONTENT - 1, counts.length).sum());
    }

    private String name(String office) {
        return catalogue.offices().find(office).map(Office::name).orElse(office);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
