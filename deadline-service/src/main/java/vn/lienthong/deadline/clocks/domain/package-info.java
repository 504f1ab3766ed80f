/// Deadlines as a budget and a ledger, pure.
///
/// - {@link Deadlines}: everything about one dossier's time: its {@link Clock}, the {@link Leg}s of
///   the offices, the {@link Handover}s between them, the letters of apology.
/// - {@link Following} takes in what happened, {@link TimePassing} what fell due ({@link Alarms}
///   says when), {@link Recalculation} what a changed calendar does, {@link LetterDuty} what the
///   head of an office signs. Each gives a {@link Decision}.
/// - {@link Rungs} is the procedure's ladder, {@link Rung} what of it was climbed.
/// - {@link Responsibility} says who answers for a miss, {@link UsedByOffice} who used the days,
///   {@link RemainingWork} and {@link Forecast} what the rest of the route still needs, {@link
///   Explained} why a date is the date it is.
///
/// No instant is stored that could be derived, except what was promised to somebody. Time,
/// calendars and offices are arguments.
@NullMarked
package vn.lienthong.deadline.clocks.domain;

import org.jspecify.annotations.NullMarked;
