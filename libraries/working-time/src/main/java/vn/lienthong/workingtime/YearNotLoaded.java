package vn.lienthong.workingtime;

/// A count reached a year whose days off the calendar does not know. Holidays are decided a year at
/// a time (Labour Code 2019, art. 112), so an answer would be a guess.
public final class YearNotLoaded extends RuntimeException {

    private final String calendar;
    private final int year;

    YearNotLoaded(String calendar, int year) {
        super("calendar %s has no days for %d".formatted(calendar, year));
        this.calendar = calendar;
        this.year = year;
    }

    /// The calendar's id.
    public String calendar() {
        return calendar;
    }

    /// The first year that is missing.
    public int year() {
        return year;
    }
}
