package vn.lienthong.portal.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// intake-service: how content applicants were, by receiving office, and what they wrote; nobody's
/// name, and words and grades apart.
public final class RatingReports {
    private final ServiceClient client;

    RatingReports(ServiceClient client) {
        this.client = client;
    }

    /// The ratings of some days, at an office and those below it.
    public Summary summary(LocalDate from, LocalDate to, String office) {
        return client.get(
                Summary.class,
                "/api/ratings/summary?from={from}&to={to}&office={office}",
                from,
                to,
                office);
    }

    /// What was written, the newest first; for heads.
    public Page<Remark> remarks(LocalDate from, LocalDate to, String office, int page, int size) {
        return client.page(
                Remark.class,
                "/api/ratings/remarks?from={from}&to={to}&office={office}&page={page}&size={size}",
                from,
                to,
                office,
                page,
                size);
    }

    /// Ratings, office by office.
    public record Summary(List<Row> rows, long total) {
        public Summary {
            rows = Lists.orEmpty(rows);
        }

        /// How often a grade was given by all together.
        public long given(int grade) {
            return rows.stream().mapToLong(row -> row.given(grade)).sum();
        }

        /// Of 100, how many were content or very content; absent when nobody rated.
        public @Nullable Double share() {
            return of(rows.stream().mapToLong(Row::content).sum(), total);
        }
    }

    /// One receiving office.
    ///
    /// @param grades how often each grade was given, from 1 to 5
    /// @param content how many were content or very content
    public record Row(
            @Nullable String office,
            @Nullable String officeName,
            @Nullable Map<Integer, Long> grades,
            long total,
            long content) {

        public long given(int grade) {
            return grades == null ? 0 : grades.getOrDefault(grade, 0L);
        }

        /// Of 100; absent when nobody rated.
        public @Nullable Double share() {
            return of(content, total);
        }
    }

    /// What somebody wrote, on which day, and about which counter.
    public record Remark(
            @Nullable LocalDate day, @Nullable String officeName, @Nullable String text) {}

    private static @Nullable Double of(long part, long whole) {
        return whole == 0 ? null : 100.0 * part / whole;
    }
}
