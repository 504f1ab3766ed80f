package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import vn.lienthong.portal.service.ProvinceReports.Question;

/// routing-service: the figures that the forms of a report hold, the filled-in forms as files, and
/// why dossiers are overdue.
public final class ReportForms {
    private static final String SUMMARY = "/api/reports/summary";

    private final ServiceClient client;

    ReportForms(ServiceClient client) {
        this.client = client;
    }

    /// What a form asks besides.
    ///
    /// @param by what a row is: `office`, `level`, `field`, `procedure`, `channel` or `officer`
    /// @param unit what is counted: `dossier`, or `leg` for each turn that an office had with one
    public record Rows(String by, String unit) {}

    public Filled figures(Question question, Rows rows) {
        Address address = address(question, rows);
        return client.get(Filled.class, address.path(), address.variables());
    }

    /// A form as a file.
    ///
    /// @param type CSV or Office Open XML
    /// @param form `processing`, `overview` or `channels`
    public void file(
            MediaType type, Question question, Rows rows, String form, DocumentTarget target) {
        Address address = address(question, rows).ask("form", form);
        client.document(type, target, address.path(), address.variables());
    }

    /// Why dossiers are overdue, as the letters of apology say it.
    public Reasons reasons(Question question) {
        Address address = ProvinceReports.address("/api/reports/reasons", question);
        return client.get(Reasons.class, address.path(), address.variables());
    }

    private static Address address(Question question, Rows rows) {
        return ProvinceReports.address(SUMMARY, question)
                .ask("by", rows.by())
                .ask("unit", rows.unit());
    }

    /// The figures, row by row.
    ///
    /// @param at the moment that was counted at
    public record Filled(@Nullable Instant at, List<Figures> rows, @Nullable Figures sum) {
        public Filled {
            rows = Lists.orEmpty(rows);
        }
    }

    /// One row of a form. What was withdrawn counts as completed.
    ///
    /// @param completedOnTime in time, early ones among them
    /// @param waiting those in progress that wait for a supplement
    /// @param amountPaid in đồng, as is the other amount
    public record Figures(
            @Nullable String key,
            @Nullable String name,
            long carriedOver,
            long received,
            long receivedOnline,
            long receivedPostal,
            long completedOnTime,
            long completedEarly,
            long completedLate,
            long rejected,
            long withdrawn,
            long withdrawnEarly,
            long withdrawnLate,
            long returned,
            long inProgressOnTime,
            long inProgressOverdue,
            long waiting,
            long repeatedSupplements,
            long paid,
            long paidCashless,
            long amountPaid,
            long amountCashless) {

        public long all() {
            return carriedOver + received;
        }

        public long completed() {
            return completedOnTime + completedLate;
        }

        public long inProgress() {
            return inProgressOnTime + inProgressOverdue;
        }

        /// In time by the rule of decision 766, which takes what was asked for a supplement more
        /// than once for overdue.
        public long withinByIndex() {
            return completedOnTime + inProgressOnTime - repeatedSupplements;
        }

        /// Early, and not taken back by the applicant; as are the others.
        public long settledEarly() {
            return completedEarly - withdrawnEarly;
        }

        public long settledOnTheDay() {
            long withdrawnOnTheDay = withdrawn - withdrawnEarly - withdrawnLate;
            return completedOnTime - completedEarly - withdrawnOnTheDay;
        }

        public long settledLate() {
            return completedLate - withdrawnLate;
        }

        public long settled() {
            return completed() - withdrawn;
        }
    }

    /// Why dossiers are overdue.
    ///
    /// @param items the most frequent first
    /// @param total overdue dossiers, each once, whatever the reasons given for it
    public record Reasons(List<Reason> items, long total) {
        public Reasons {
            items = Lists.orEmpty(items);
        }
    }

    /// A reason that an office gave.
    ///
    /// @param reason empty while none was given
    public record Reason(
            @Nullable String office,
            @Nullable String officeName,
            @Nullable String reason,
            long dossiers) {}
}
