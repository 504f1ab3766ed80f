package vn.lienthong.routing.reports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.reports.Summary.By;
import vn.lienthong.routing.reports.Summary.Row;
import vn.lienthong.routing.reports.Summary.Unit;

/// The province's figures of this year as metrics, by level: dossiers by the level that received
/// them, legs by the level that had them. They are counted as the reports are, when somebody
/// measures, and at most once a minute; where reports keep nothing in memory there are none.
@Component
class DossierMeters {

    private static final Duration AS_OLD_AS = Duration.ofMinutes(1);

    private static final Map<String, ToLongFunction<Row>> OF_DOSSIERS =
            Map.of(
                    "received", Row::received,
                    "completed-on-time", Row::completedOnTime,
                    "completed-late", Row::completedLate,
                    "in-progress", DossierMeters::inProgress,
                    "overdue", Row::inProgressOverdue);

    private static final Map<String, ToLongFunction<Row>> OF_LEGS =
            Map.of("in-progress", DossierMeters::inProgress, "overdue", Row::inProgressOverdue);

    private final Reports reports;
    private final ReportQuestions questions;
    private final Offices offices;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();
    private Figures figures = new Figures(Instant.MIN, Map.of());

    DossierMeters(
            MeterRegistry meters,
            Reports reports,
            ReportQuestions questions,
            Offices offices,
            Clock clock,
            @Value("${lienthong.reports.read-at-start}") boolean kept) {
        this.reports = reports;
        this.questions = questions;
        this.offices = offices;
        this.clock = clock;
        if (kept) {
            levels().forEach(level -> {
                OF_DOSSIERS.forEach((name, figure) ->
                        register(meters, "lienthong.dossiers", Unit.DOSSIER, level, name, figure));
                OF_LEGS.forEach((name, figure) ->
                        register(meters, "lienthong.legs", Unit.LEG, level, name, figure));
            });
        }
    }

    /// What was counted.
    private record Figures(Instant at, Map<Unit, Map<String, Row>> rows) {}

    private static long inProgress(Row row) {
        return row.inProgressOnTime() + row.inProgressOverdue();
    }

    private List<String> levels() {
        return offices.all().stream().map(Office::level).distinct().toList();
    }

    private void register(
            MeterRegistry meters,
            String metric,
            Unit unit,
            String level,
            String name,
            ToLongFunction<Row> figure) {
        Gauge.builder(metric, () -> of(unit, level, figure))
                .tag("level", level)
                .tag("figure", name)
                .description(
                        unit == Unit.DOSSIER
                                ? "Dossiers of this year, by the level that received them"
                                : "Turns that offices have with dossiers, by their level")
                .register(meters);
    }

    private double of(Unit unit, String level, ToLongFunction<Row> figure) {
        Map<Unit, Map<String, Row>> rows = current();
        if (rows.isEmpty()) {
            return Double.NaN;
        }
        @Nullable Row row = rows.getOrDefault(unit, Map.of()).get(level);
        return row == null ? 0 : figure.applyAsLong(row);
    }

    private synchronized Map<Unit, Map<String, Row>> current() {
        Instant now = machine.instant();
        if (figures.at().isBefore(now.minus(AS_OLD_AS))) {
            figures = new Figures(now, counted());
        }
        return figures.rows();
    }

    /// Nothing while the facts are being read.
    private Map<Unit, Map<String, Row>> counted() {
        Instant now = clock.instant();
        ZoneId zone = questions.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<String> all =
                offices.all().stream().map(Office::code).collect(Collectors.toUnmodifiableSet());
        Reports.Asked asked =
                new Reports.Asked(
                        Period.of(today.withDayOfYear(1), today, zone, now),
                        "",
                        new Scope(all, null, null, null),
                        Basis.ORIGINAL);
        Map<Unit, Map<String, Row>> rows = new HashMap<>();
        try {
            for (Unit unit : Unit.values()) {
                rows.put(
                        unit,
                        reports.summary(asked, unit, By.LEVEL, now).rows().stream()
                                .collect(Collectors.toUnmodifiableMap(Row::key, row -> row)));
            }
            return Map.copyOf(rows);
        } catch (Problem _) {
            return Map.of();
        }
    }
}
