package vn.lienthong.system.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The days on which a period is played. The business clock never goes back and needs calendars, so
/// these are days to come: the same dates of a later year, or what is left of the last year whose
/// days off are known.
///
/// @param days its working days
/// @param after working days after it whose calendar is known
record Stretch(LocalDate from, LocalDate to, List<LocalDate> days, int after) {

    /// Enough for the longest limit twice.
    static final int FEWEST = 20;

    private static final int DOSSIERS_OF_A_ROUND = 400;
    private static final int FEWEST_ROUNDS = 4;

    Stretch {
        days = List.copyOf(days);
    }

    /// @param today by the business clock
    /// @throws IllegalStateException when the known years hold no such days any more
    static Stretch of(Plan plan, WorkingDays calendar, LocalDate today) {
        for (int year : calendar.years()) {
            LocalDate from = plan.from().withYear(year);
            LocalDate to = plan.to().withYear(year);
            if (from.isAfter(today)) {
                return between(from, to, calendar);
            }
        }
        Stretch rest = between(today.plusDays(1), calendar.lastKnown(), calendar);
        if (rest.days().size() < FEWEST) {
            throw new IllegalStateException(
                    "The sample's calendar knows no days off after "
                            + calendar.lastKnown()
                            + ": no period can be played any more");
        }
        return rest;
    }

    private static Stretch between(LocalDate from, LocalDate to, WorkingDays calendar) {
        int after = calendar.between(to.plusDays(1), to.plusMonths(1)).size();
        return new Stretch(from, to, calendar.between(from, to), after);
    }

    LocalDate last() {
        return days.getLast();
    }

    private int lastIndex() {
        return days.size() - 1;
    }

    /// Whether what is received on that day has fallen due, and could still be worked on, before
    /// the last day ends.
    ///
    /// @param limit in working days
    boolean fallsDue(LocalDate received, int limit) {
        return days.indexOf(received) + limit < lastIndex();
    }

    /// Whether what is received on that day can be finished by the last day.
    boolean fits(LocalDate received, int limit) {
        return days.indexOf(received) + limit <= lastIndex();
    }

    /// The latest day for what is still in time at the end. Where the next year's calendar is known
    /// that is the last day; else it falls due at the close of the last day.
    LocalDate latest(int limit) {
        return days.get(lastIndex() - Math.max(0, limit - after));
    }

    /// The days on which dossiers are received: all of them, or for few dossiers some, evenly, but
    /// the last day for the settling of the rest.
    ///
    /// @param open the day that must be among them
    SortedSet<LocalDate> rounds(long dossiers, LocalDate open) {
        long wished = Math.max(FEWEST_ROUNDS, dossiers / DOSSIERS_OF_A_ROUND);
        int many = (int) Math.min(wished, lastIndex());
        List<LocalDate> rounds = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            rounds.add(days.get(i * (lastIndex() - 1) / (many - 1)));
        }
        rounds.add(open);
        return new TreeSet<>(rounds);
    }
}
