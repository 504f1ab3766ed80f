package vn.lienthong.routing.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.routing.reports.Summary.By;

/// Makes reports from the facts. All of them count the same dossiers by the same rules.
@Component
class Reports {

    private final CountedDossiers dossiers;
    private final Offices offices;

    Reports(CountedDossiers dossiers, Offices offices) {
        this.dossiers = dossiers;
        this.offices = offices;
    }

    /// What is asked in every report.
    ///
    /// @param office whose report it is, for its title
    record Asked(Period period, String office, Scope scope, Basis basis) {}

    /// The summary of what some offices received, or of what they had to do.
    ///
    /// @param at now
    Summary summary(Asked asked, Summary.Unit unit, By by, Instant at) {
        Rows rows = new Rows(asked);
        dossiers.of(
                asked.period(),
                one -> {
                    switch (unit) {
                        case DOSSIER -> count(asked, by, one, rows);
                        case LEG -> countLegs(asked, by, one, rows);
                    }
                });
        return new Summary(
                asked.period().from(),
                asked.period().to(),
                at,
                asked.office(),
                unit,
                by,
                asked.basis(),
                rows.all(),
                rows.sum(asked.office(), officeName(asked.office())));
    }

    private void count(Asked asked, By by, Counted one, Rows rows) {
        long end = asked.period().endMillis();
        if (asked.scope().holds(one, end)) {
            rows.add(group(by, one, null, end), tally -> tally.add(one));
        }
    }

    private void countLegs(Asked asked, By by, Counted one, Rows rows) {
        long end = asked.period().endMillis();
        for (CountedLeg leg : one.legs()) {
            if (asked.period().meets(leg.begun(), leg.ended())
                    && asked.scope().holds(one, leg, end)) {
                rows.add(group(by, one, leg, end), tally -> tally.add(one, leg));
            }
        }
    }

    /// @param leg absent when the dossier is counted
    private Rows.Group group(By by, Counted one, @Nullable CountedLeg leg, long end) {
        String office = leg == null ? one.office() : leg.office();
        WentBy procedure = one.procedure(end);
        return switch (by) {
            case OFFICE -> new Rows.Group(office, officeName(office));
            case LEVEL -> same(offices.find(office).map(Office::level).orElse(""));
            case FIELD -> same(procedure.field());
            case PROCEDURE -> new Rows.Group(procedure.code(), procedure.name());
            case CHANNEL -> same(one.channel());
            case OFFICER -> same(leg == null ? "" : leg.officer(end));
        };
    }

    private static Rows.Group same(String word) {
        return new Rows.Group(word, word);
    }

    /// How it went.
    Trend trend(Asked asked, Trend.Every every, ZoneId zone) {
        TrendTally tally = new TrendTally(asked.period(), asked.basis(), every, zone);
        dossiers.of(
                asked.period(),
                one -> {
                    if (asked.scope().holds(one, asked.period().endMillis())) {
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

    /// Why dossiers of the period are overdue.
    Reasons reasons(Asked asked) {
        long end = asked.period().endMillis();
        Reasons.Count count = new Reasons.Count(end, asked.basis());
        dossiers.of(
                asked.period(),
                one -> {
                    if (one.isOf(asked.period()) && asked.scope().holds(one, end)) {
                        count.add(one);
                    }
                });
        return count.reasons(this::officeName);
    }

    /// The dossiers behind a number, the soonest due first.
    ///
    /// @param state absent for all that the period counts
    Page<ReportedDossier> dossiers(
            Asked asked, ReportedDossier.@Nullable State state, PageRequest paging) {
        List<Counted> found = new ArrayList<>();
        dossiers.of(
                asked.period(),
                one -> {
                    if (one.isOf(asked.period())
                            && asked.scope().holds(one, asked.period().endMillis())
                            && (state == null || state.holds(one, asked.period(), asked.basis()))) {
                        found.add(one);
                    }
                });
        List<ReportedDossier> page =
                found.stream()
                        .sorted(
                                Comparator.comparingLong((Counted one) ->
                                                one.due(asked.period().endMillis(), asked.basis()))
                                        .thenComparing(Counted::code))
                        .skip(paging.offset())
                        .limit(paging.size())
                        .map(one -> dossier(one, asked))
                        .toList();
        return new Page<>(page, found.size());
    }

    private ReportedDossier dossier(Counted one, Asked asked) {
        long end = asked.period().endMillis();
        WentBy procedure = one.procedure(end);
        return new ReportedDossier(
                one.code(),
                procedure.code(),
                procedure.name(),
                procedure.field(),
                one.office(),
                officeName(one.office()),
                Instant.ofEpochMilli(one.receivedAt()),
                Instant.ofEpochMilli(one.due(asked.period().endMillis(), asked.basis())),
                // What came after the period is none of its business.
                one.isFinishedBefore(end) ? Instant.ofEpochMilli(one.finishedAt()) : null,
                one.isLate(end, asked.basis()));
    }

    private String officeName(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }
}
