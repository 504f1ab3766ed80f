package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.paper.domain.Whereabouts.AtOffice;
import vn.lienthong.routing.paper.domain.Whereabouts.NoPaper;
import vn.lienthong.routing.paper.domain.Whereabouts.OnTheWay;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// Compares where the papers are with what the programs say (đối chiếu hồ sơ giấy với hồ sơ điện
/// tử).
///
/// There is one set of papers. Offices that work side by side see it one after the other, so an
/// office misses it only when no other office with open work has it.
public record Reconciliation(Limits limits, WorkingCalendar calendar) {

    /// Everything in which paper and program differ, with the moment from which it counts.
    public List<Watch> watches(Papers papers) {
        return switch (papers.whereabouts()) {
            case NoPaper _ -> List.of();
            case AtOffice at ->
                    Stream.of(
                                    notAccepted(papers, at).stream(),
                                    notOnPaper(papers, at.office()),
                                    notReturned(papers, at.office(), at.by()).stream())
                            .<Watch>flatMap(found -> found)
                            .toList();
            case OnTheWay way ->
                    Stream.of(
                                    Stream.of(onTheWay(way)),
                                    notOnPaper(papers, way.to()),
                                    notReturned(papers, way.from(), way.by()).stream())
                            .<Watch>flatMap(found -> found)
                            .toList();
        };
    }

    private Optional<Watch> notAccepted(Papers papers, AtOffice at) {
        String step = at.step();
        if (step == null || papers.ending() != null || isAccepted(papers, step, at.visit())) {
            return Optional.empty();
        }
        return Optional.of(
                new Watch(
                        Mismatch.ON_PAPER_NOT_ACCEPTED,
                        at.office(),
                        at.fromOffice(),
                        List.of(at.office()),
                        step,
                        at.visit(),
                        at.since(),
                        at.by(),
                        until(at.since(), since -> after(since, limits.acceptance()))));
    }

    private static boolean isAccepted(Papers papers, String step, int visit) {
        return papers.tasks().stream()
                .filter(task -> task.step().equals(step) && task.visit() >= visit)
                .anyMatch(task -> task.acceptedAt() != null);
    }

    /// @param place where the papers are, or where they go
    private Stream<Watch> notOnPaper(Papers papers, String place) {
        if (papers.open().anyMatch(task -> task.office().equals(place))) {
            return Stream.empty();
        }
        return papers.open()
                .flatMap(task ->
                        Optional.ofNullable(task.acceptedAt())
                                .map(at -> notOnPaper(papers, task, at, place))
                                .stream());
    }

    /// As long as another office rightly worked with the papers, nobody could expect them.
    private Watch notOnPaper(Papers papers, Task task, Instant acceptedAt, String place) {
        Instant since =
                papers.tasks().stream()
                        .filter(other -> other.office().equals(place))
                        .map(Task::endedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .filter(acceptedAt::isBefore)
                        .orElse(acceptedAt);
        return new Watch(
                Mismatch.ACCEPTED_NOT_ON_PAPER,
                task.office(),
                place,
                List.of(task.office()),
                task.step(),
                task.visit(),
                since,
                task.acceptedBy(),
                until(since, from -> limits.handover().until(calendar, from)));
    }

    private Watch onTheWay(OnTheWay way) {
        return new Watch(
                Mismatch.ON_THE_WAY_TOO_LONG,
                way.to(),
                way.from(),
                Stream.of(way.to(), way.from()).distinct().toList(),
                way.step(),
                way.visit(),
                way.since(),
                way.by(),
                until(way.since(), from -> limits.handover().until(calendar, from)));
    }

    private Optional<Watch> notReturned(Papers papers, String place, @Nullable String by) {
        Ending ending = papers.ending();
        boolean isHome =
                papers.whereabouts() instanceof AtOffice at && at.office().equals(papers.counter());
        if (ending == null || papers.returnedAt() != null || isHome) {
            return Optional.empty();
        }
        return Optional.of(
                new Watch(
                        Mismatch.FINISHED_NOT_RETURNED,
                        place,
                        papers.counter(),
                        Stream.of(place, papers.counter()).distinct().toList(),
                        null,
                        0,
                        ending.at(),
                        by,
                        until(ending.at(), since -> after(since, limits.homecoming()))));
    }

    private Instant after(Instant since, Limit limit) {
        return WorkingTime.dueAt(calendar, since, limit, Policy.END_OF_DAY, null);
    }

    /// Where nobody knows the days off, it counts at once: better seen too early than never.
    private static Instant until(Instant since, UnaryOperator<Instant> limit) {
        try {
            return limit.apply(since);
        } catch (YearNotLoaded _) {
            return since;
        }
    }
}
