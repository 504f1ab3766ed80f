package vn.lienthong.portal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// routing-service: the counts over journeys, and the dossiers behind them.
public final class ProvinceReports {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final ServiceClient client;

    ProvinceReports(ServiceClient client) {
        this.client = client;
    }

    /// What is counted.
    ///
    /// @param below whether the offices below are counted too
    /// @param level empty for all, as are field, procedure and channel
    /// @param basis `original` or `current`: the promised date that is measured against
    public record Question(
            LocalDate from,
            LocalDate to,
            String office,
            boolean below,
            String level,
            String field,
            String procedure,
            String channel,
            String basis) {

        /// The same for other days.
        public Question in(LocalDate first, LocalDate last) {
            return new Question(
                    first, last, office, below, level, field, procedure, channel, basis);
        }
    }

    /// The counts, row by row.
    ///
    /// @param by `office`, `level`, `field`, `procedure` or `channel`
    public Summary summary(Question question, String by) {
        Address address = address("/api/reports/summary", question).ask("by", by);
        return client.get(Summary.class, address.path(), address.variables());
    }

    /// The same as CSV.
    public void csv(Question question, String by, DocumentTarget target) {
        Address address = address("/api/reports/summary", question).ask("by", by);
        client.document(CSV, target, address.path(), address.variables());
    }

    /// How it went, week by week or month by month.
    ///
    /// @param every `week` or `month`
    public Trend trend(Question question, String every) {
        Address address = address("/api/reports/trend", question).ask("every", every);
        return client.get(Trend.class, address.path(), address.variables());
    }

    /// The dossiers behind a number.
    ///
    /// @param state empty for all that the period counts
    public Page<Dossier> dossiers(Question question, String state, int page, int size) {
        Address address =
                address("/api/reports/dossiers", question)
                        .ask("page", page)
                        .ask("size", size)
                        .askUnlessEmpty("state", state);
        return client.page(Dossier.class, address.path(), address.variables());
    }

    static Address address(String path, Question question) {
        Address address =
                new Address(path)
                        .ask("from", question.from())
                        .ask("to", question.to())
                        .ask("office", question.office())
                        .ask("basis", question.basis())
                        .askUnlessEmpty("level", question.level())
                        .askUnlessEmpty("field", question.field())
                        .askUnlessEmpty("procedure", question.procedure())
                        .askUnlessEmpty("channel", question.channel());
        return question.below() ? address : address.ask("below", false);
    }

    /// Counts, row by row.
    ///
    /// @param at the moment that was counted at
    public record Summary(@Nullable Instant at, List<Row> rows, @Nullable Row sum) {
        public Summary {
            rows = Lists.orEmpty(rows);
        }

        /// All of it; nothing when the service counted nothing.
        public Row whole() {
            return sum == null ? Row.none() : sum;
        }
    }

    /// One line of a summary.
    ///
    /// @param carriedOver received before the period and not finished before it
    public record Row(
            @Nullable String key,
            @Nullable String name,
            long carriedOver,
            long received,
            long receivedOnline,
            long completedOnTime,
            long completedLate,
            long inProgressOnTime,
            long inProgressOverdue) {

        static Row none() {
            return new Row(null, null, 0, 0, 0, 0, 0, 0, 0);
        }

        /// All that offices were at work on in the period.
        public long all() {
            return carriedOver + received;
        }

        public long completed() {
            return completedOnTime + completedLate;
        }

        public long inProgress() {
            return inProgressOnTime + inProgressOverdue;
        }

        /// Of 100 that were completed; absent when none was.
        public @Nullable Double onTime() {
            return share(completedOnTime, completed());
        }

        /// Both together.
        public Row plus(Row other) {
            return new Row(
                    null,
                    null,
                    carriedOver + other.carriedOver,
                    received + other.received,
                    receivedOnline + other.receivedOnline,
                    completedOnTime + other.completedOnTime,
                    completedLate + other.completedLate,
                    inProgressOnTime + other.inProgressOnTime,
                    inProgressOverdue + other.inProgressOverdue);
        }
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : 100.0 * part / whole;
    }

    /// How a period went.
    public record Trend(List<Point> points) {
        public Trend {
            points = Lists.orEmpty(points);
        }
    }

    /// A week or a month of it.
    public record Point(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long received,
            long completedOnTime,
            long completedLate,
            long inProgress) {

        /// Of 100 that were completed; absent when none was.
        public @Nullable Double onTime() {
            return share(completedOnTime, completedOnTime + completedLate);
        }
    }

    /// A dossier behind a number.
    public record Dossier(
            String code,
            @Nullable String procedure,
            @Nullable String procedureName,
            @Nullable String field,
            @Nullable String office,
            @Nullable String officeName,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt,
            boolean late) {}
}
