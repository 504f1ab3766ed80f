package vn.lienthong.routing.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.routing.reports.Summary.By;
import vn.lienthong.routing.reports.Summary.Row;

/// Makes reports from the journeys. All of them count the same journeys by the same rules.
@Component
class Reports {

    private final CountedJourneys journeys;
    private final Offices offices;

    Reports(CountedJourneys journeys, Offices offices) {
        this.journeys = journeys;
        this.offices = offices;
    }

    /// What is asked in every report.
    ///
    /// @param office whose report it is, for its title
    record Asked(Period period, String office, Scope scope, Basis basis) {}

    /// The summary of what some offices received.
    ///
    /// @param at now
    Summary summary(Asked asked, By by, Instant at) {
        Map<String, Tally> tallies = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        Tally sum = new Tally(asked.period(), asked.basis());
        journeys.of(
                asked.period(),
                one -> {
                    if (asked.scope().holds(one)) {
                        String key = key(by, one);
                        names.putIfAbsent(key, name(by, one));
                        tallies.computeIfAbsent(key, _ -> new Tally(asked.period(), asked.basis()))
                                .add(one);
                        sum.add(one);
                    }
                });
        List<Row> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> rows.add(tally.row(key, names.getOrDefault(key, key))));
        return new Summary(
                asked.period().from(),
                asked.period().to(),
                at,
                asked.office(),
                by,
                asked.basis(),
                List.copyOf(rows),
                sum.row(asked.office(), officeName(asked.office())));
    }

    /// How it went.
    Trend trend(Asked asked, Trend.Every every, ZoneId zone) {
        TrendTally tally = new TrendTally(asked.period(), asked.basis(), every, zone);
        journeys.of(
                asked.period(),
                one -> {
                    if (asked.scope().holds(one)) {
                        tally.add(one);
                    }
                });
        return new Trend(
                asked.period().from(),
                asked.period().to(),
                asked.office(),
                every,
                asked.basis(),
                tally.points());
    }

    /// The dossiers behind a number, the soonest due first.
    ///
    /// @param state absent for all that the period counts
    Page<ReportedDossier> dossiers(
            Asked asked, ReportedDossier.@Nullable State state, PageRequest paging) {
        List<Counted> found = new ArrayList<>();
        journeys.of(
                asked.period(),
                one -> {
                    if (asked.scope().holds(one)
                            && (state == null || state.holds(one, asked.period(), asked.basis()))) {
                        found.add(one);
                    }
                });
        List<ReportedDossier> page =
                found.stream()
                        .sorted(
                                Comparator.comparingLong((Counted one) -> one.due(asked.basis()))
                                        .thenComparing(Counted::code))
                        .skip(paging.offset())
                        .limit(paging.size())
                        .map(one -> dossier(one, asked))
                        .toList();
        return new Page<>(page, found.size());
    }

    private ReportedDossier dossier(Counted one, Asked asked) {
        long end = asked.period().endMillis();
        return new ReportedDossier(
                one.code(),
                one.procedure(),
                one.procedureName(),
                one.field(),
                one.office(),
                officeName(one.office()),
                Instant.ofEpochMilli(one.receivedAt()),
                Instant.ofEpochMilli(one.due(asked.basis())),
                // What came after the period is none of its business.
                one.isFinishedBefore(end) ? Instant.ofEpochMilli(one.finishedAt()) : null,
                one.isLate(end, asked.basis()));
    }

    private String key(By by, Counted one) {
        return switch (by) {
            case OFFICE -> one.office();
            case LEVEL -> offices.find(one.office()).map(Office::level).orElse("");
            case FIELD -> one.field();
            case PROCEDURE -> one.procedure();
            case CHANNEL -> one.channel();
        };
    }

    private String name(By by, Counted one) {
        return switch (by) {
            case OFFICE -> officeName(one.office());
            case PROCEDURE -> one.procedureName();
            case LEVEL, FIELD, CHANNEL -> key(by, one);
        };
    }

    private String officeName(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }
}
