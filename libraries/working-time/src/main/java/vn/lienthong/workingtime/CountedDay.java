package vn.lienthong.workingtime;

import java.time.LocalDate;

/// One line of the explanation of a due date.
///
/// @param date the date
/// @param minutes how many minutes of the limit it took: working minutes, or all 1440 for a counted
///   calendar day; 0 when it was not counted
/// @param because why, in Vietnamese, fit to be shown to a citizen
public record CountedDay(LocalDate date, int minutes, String because) {}
