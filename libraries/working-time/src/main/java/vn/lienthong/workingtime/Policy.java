package vn.lienthong.workingtime;

/// How a limit in working days is counted. Limits in working hours always go minute by minute, and
/// limits in calendar days always end at the close of a day.
public enum Policy {
    /// The day of receipt is not counted, and the last day is given in full (Civil Code 2015, art.
    /// 147 and 148): due at the close of the N-th working day.
    END_OF_DAY,
    /// The day of receipt is not counted; due on the N-th working day at the time of day of
    /// receipt, moved to the nearest earlier session end when nobody works then, or to that day's
    /// opening.
    SAME_TIME,
    /// Minute by minute through the sessions, one working day being 8 working hours.
    ROLLING
}
