package vn.lienthong.workingtime;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The years whose days off are known, and the refusal to answer about any other.
record LoadedYears(String calendar, SortedSet<Integer> years) {

    // A year beyond these is a slip of the pen; compiled, the days up to it would fill the memory.
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    LoadedYears {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
        if (years.isEmpty()) {
            throw new IllegalArgumentException("calendar %s has no year".formatted(calendar));
        }
        for (int year : years) {
            if (year < EARLIEST || year > LATEST) {
                throw new IllegalArgumentException(
                        "calendar %s has the year %d, which is not one from %d to %d"
                                .formatted(calendar, year, EARLIEST, LATEST));
            }
        }
    }

    static LoadedYears of(String calendar, Collection<Integer> years) {
        return new LoadedYears(calendar, new TreeSet<>(years));
    }

    int first() {
        return years.first();
    }

    int last() {
        return years.last();
    }

    /// Every year from one to the other, both included, must be loaded.
    void require(int from, int to) {
        for (int year = from; year <= to; year++) {
            if (!years.contains(year)) {
                throw new YearNotLoaded(calendar, year);
            }
        }
    }

    /// The calendar ended while counting forward from that year.
    YearNotLoaded endsAfter(int year) {
        int missing = year;
        while (years.contains(missing)) {
            missing++;
        }
        return new YearNotLoaded(calendar, missing);
    }

    /// The calendar ended while counting back from that year.
    YearNotLoaded beginsBefore(int year) {
        return new YearNotLoaded(calendar, firstOfRun(year) - 1);
    }

    /// The earliest year from which every year up to that loaded one is loaded.
    int firstOfRun(int year) {
        int first = year;
        while (years.contains(first - 1)) {
            first--;
        }
        return first;
    }
}
