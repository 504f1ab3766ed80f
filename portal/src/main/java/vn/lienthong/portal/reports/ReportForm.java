package vn.lienthong.portal.reports;

import static vn.lienthong.portal.reports.FormColumn.Behind.ALL;
import static vn.lienthong.portal.reports.FormColumn.Behind.COMPLETED_LATE;
import static vn.lienthong.portal.reports.FormColumn.Behind.IN_PROGRESS;
import static vn.lienthong.portal.reports.FormColumn.Behind.NONE;
import static vn.lienthong.portal.reports.FormColumn.Behind.ONLINE;
import static vn.lienthong.portal.reports.FormColumn.Behind.OVERDUE;
import static vn.lienthong.portal.reports.FormColumn.Behind.POSTAL;
import static vn.lienthong.portal.reports.FormColumn.Behind.RECEIVED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.lienthong.portal.reports.FormColumn.Behind;
import vn.lienthong.portal.reports.FormColumn.Figure;
import vn.lienthong.portal.service.ReportForms.Figures;

/// The forms that offices report on. The texts of each are `report-form.<name>` and
/// `report-form.title.<name>`.
enum ReportForm {
    /// Biểu số II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP); in every row (3) = (7) + (11).
    PROCESSING("ii-06a") {
        @Override
        List<FormColumn> columns() {
            return new Columns()
                    .under("received")
                    .count("total", "(3)=(4)+(5)+(6)", Figures::all, ALL)
                    .under("received", "in-period")
                    .count("online", "(4)", Figures::receivedOnline, ONLINE)
                    .count("direct", "(5)", row -> row.received() - row.receivedOnline(), NONE)
                    .under("received")
                    .count("carried-over", "(6)", Figures::carriedOver, NONE)
                    .under("settled")
                    .count("total", "(7)=(8)+(9)+(10)", Figures::completed, NONE)
                    .count("early", "(8)", Figures::completedEarly, NONE)
                    .count(
                            "on-time",
                            "(9)",
                            row -> row.completedOnTime() - row.completedEarly(),
                            NONE)
                    .count("late", "(10)", Figures::completedLate, COMPLETED_LATE)
                    .under("in-progress")
                    .count("total", "(11)=(12)+(13)", Figures::inProgress, IN_PROGRESS)
                    .count("within", "(12)", Figures::inProgressOnTime, NONE)
                    .count("late", "(13)", Figures::inProgressOverdue, OVERDUE)
                    .all();
        }
    },
    /// Báo cáo tổng hợp in twenty columns; in every row (3) = (8) + (15) + (19).
    OVERVIEW("tong-hop") {
        @Override
        List<FormColumn> columns() {
            return new Columns()
                    .under("taken")
                    .count("total", "(3)=(4)+(5)", Figures::all, ALL)
                    .count("carried-over", "(4)", Figures::carriedOver, NONE)
                    .under("taken", "in-period")
                    .count("total", "(5)=(6)+(7)", Figures::received, RECEIVED)
                    .count("counter", "(6)", row -> row.received() - row.receivedOnline(), NONE)
                    .count("online", "(7)", Figures::receivedOnline, ONLINE)
                    .under("results")
                    .count("total", "(8)=(9)+(10)+(11)", Figures::settled, NONE)
                    .count("early", "(9)", Figures::settledEarly, NONE)
                    .count("on-time", "(10)", Figures::settledOnTheDay, NONE)
                    .count("late", "(11)", Figures::settledLate, NONE)
                    .count("rejected", "(12)", Figures::rejected, NONE)
                    .count("returned", "(13)", Figures::returned, NONE)
                    .count(
                            "not-returned",
                            "(14)=(8)-(13)",
                            row -> row.settled() - row.returned(),
                            NONE)
                    .under("in-progress")
                    .count("total", "(15)=(16)+(17)", Figures::inProgress, IN_PROGRESS)
                    .count("within", "(16)", Figures::inProgressOnTime, NONE)
                    .count("late", "(17)", Figures::inProgressOverdue, OVERDUE)
                    .under()
                    .count("waiting", "(18)", Figures::waiting, NONE)
                    .count("withdrawn", "(19)", Figures::withdrawn, NONE)
                    .share(
                            "share-on-time",
                            "(20)",
                            row -> row.settledEarly() + row.settledOnTheDay(),
                            Figures::settled)
                    .all();
        }
    },
    /// How dossiers came, and how they were paid for.
    CHANNELS("kenh-thanh-toan") {
        @Override
        List<FormColumn> columns() {
            return new Columns()
                    .under("in-period-received")
                    .count("total", "(3)", Figures::received, RECEIVED)
                    .count("online", "(4)", Figures::receivedOnline, ONLINE)
                    .share(
                            "share-online",
                            "(5)=(4)/(3)",
                            Figures::receivedOnline,
                            Figures::received)
                    .count("postal", "(6)", Figures::receivedPostal, POSTAL)
                    .share(
                            "share-postal",
                            "(7)=(6)/(3)",
                            Figures::receivedPostal,
                            Figures::received)
                    .under("in-period-paid")
                    .count("payments", "(8)", Figures::paid, NONE)
                    .count("cashless", "(9)", Figures::paidCashless, NONE)
                    .share("share-cashless", "(10)=(9)/(8)", Figures::paidCashless, Figures::paid)
                    .count("amount", "(11)", Figures::amountPaid, NONE)
                    .count("amount-cashless", "(12)", Figures::amountCashless, NONE)
                    .all();
        }
    },
    /// What is known here of the index of Quyết định 766/QĐ-TTg: its group of progress, and the
    /// shares that two others rest on.
    INDEX("chi-so-766") {
        @Override
        List<FormColumn> columns() {
            return new Columns()
                    .under("index-progress")
                    .count("index-all", "(3)", Figures::all, ALL)
                    .count("within", "(4)", Figures::withinByIndex, NONE)
                    .share("share", "(5)=(4)/(3)", Figures::withinByIndex, Figures::all)
                    .points(
                            "points",
                            "(6)=(5)x20",
                            Figures::withinByIndex,
                            Figures::all,
                            POINTS_FOR_PROGRESS)
                    .under("index-online")
                    .share("share-online", "(7)", Figures::receivedOnline, Figures::received)
                    .reached(
                            "reached-online",
                            "(8)",
                            Figures::receivedOnline,
                            Figures::received,
                            ONLINE_ENOUGH)
                    .under("index-paid")
                    .share("share-cashless", "(9)", Figures::paidCashless, Figures::paid)
                    .reached(
                            "reached-cashless",
                            "(10)",
                            Figures::paidCashless,
                            Figures::paid,
                            CASHLESS_ENOUGH)
                    .all();
        }
    };

    private static final int POINTS_FOR_PROGRESS = 20;
    private static final int ONLINE_ENOUGH = 50;
    private static final int CASHLESS_ENOUGH = 80;

    private final String path;

    ReportForm(String path) {
        this.path = path;
    }

    abstract List<FormColumn> columns();

    /// The form at an address; the first for an address that there is not.
    static ReportForm at(String path) {
        return Arrays.stream(values())
                .filter(form -> form.path.equals(path))
                .findFirst()
                .orElse(PROCESSING);
    }

    /// As its address says it.
    public String path() {
        return path;
    }

    /// As texts and services name it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The text below it.
    public String foot() {
        return this == INDEX ? "report-form.foot.index" : "report-form.foot";
    }

    /// Whether it also counts the turns that offices had with dossiers (chặng); what the others
    /// count is true of whole dossiers only.
    boolean countsLegs() {
        return this == PROCESSING;
    }

    private static final class Columns {
        private final List<FormColumn> all = new ArrayList<>();
        private List<String> groups = List.of();

        Columns under(String... shared) {
            groups = List.of(shared);
            return this;
        }

        Columns count(String name, String number, ToLongFunction<Figures> figure, Behind behind) {
            all.add(
                    new FormColumn(
                            groups,
                            name,
                            number,
                            row -> new Figure.Count(figure.applyAsLong(row)),
                            behind));
            return this;
        }

        Columns share(
                String name,
                String number,
                ToLongFunction<Figures> part,
                ToLongFunction<Figures> whole) {
            return figure(
                    name,
                    number,
                    row -> Figure.Share.of(part.applyAsLong(row), whole.applyAsLong(row)));
        }

        Columns points(
                String name,
                String number,
                ToLongFunction<Figures> part,
                ToLongFunction<Figures> whole,
                int most) {
            return figure(
                    name,
                    number,
                    row -> Figure.Points.of(part.applyAsLong(row), whole.applyAsLong(row), most));
        }

        Columns reached(
                String name,
                String number,
                ToLongFunction<Figures> part,
                ToLongFunction<Figures> whole,
                int percent) {
            return figure(
                    name,
                    number,
                    row ->
                            Figure.Reached.of(
                                    part.applyAsLong(row), whole.applyAsLong(row), percent));
        }

        private Columns figure(String name, String number, Function<Figures, Figure> figure) {
            all.add(new FormColumn(groups, name, number, figure, NONE));
            return this;
        }

        List<FormColumn> all() {
            return List.copyOf(all);
        }
    }
}
