/// The working calendar of an administration and the arithmetic of its deadlines. Pure: no clock,
/// no framework, no file is read here; calendars and instants are arguments.
///
/// - *What a calendar says*: [Session], [WeeklyPattern], [CalendarDay] with its [DayKind], compiled
///   into an immutable [WorkingCalendar].
/// - *What is promised*: a [Limit] and the [Policy] by which its days are counted.
/// - *The arithmetic*: [WorkingTime], static functions; [DueDate] with its [CountedDay]s explains a
///   result line by line, [Used] says what a suspension leaves.
/// - *What cannot be answered*: [YearNotLoaded], [FractionNotAllowed].
///
/// The hours in which dossiers are received may be others than those in which they are worked on:
/// receipt is counted by the former, work by the latter.
///
/// `Timeline` holds the prefix sums that make every answer a binary search, `LoadedYears` the years
/// that may be asked about, `Counting` the ways to count, `Explanation`, `Beginning` and `Wording`
/// the Vietnamese sentences.
@NullMarked
package vn.lienthong.workingtime;

import org.jspecify.annotations.NullMarked;
