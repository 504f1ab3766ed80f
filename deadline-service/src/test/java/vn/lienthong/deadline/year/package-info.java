/// The demonstration year: thousands of dossiers over 2026, told to the service for real, and held
/// against an oracle of its own.
///
/// - {@link DemonstrationYear} lets it pass; {@link Almanac} says when it pauses. {@link
///   DemonstrationYearIT} does so with the service for real, {@link DemonstrationYearTest} with the
///   domain alone.
/// - {@link StoryTeller} makes up what happens to a dossier ({@link Interruptions} what interrupts
///   it), {@link Heads} what the heads of the offices sign, {@link Storms} what becomes of days.
/// - {@link Reckoning} is the oracle for one dossier, on a {@link PlainCalendar}. It shares nothing
///   with the service's domain nor with `working-time`; only the events' shapes are the same.
/// - {@link FactWire}, {@link ToldReader} and {@link Counter} talk to the service as others do;
///   {@link Comparison} names the dossier that differs, {@link Occurrences} what never happened.
@NullMarked
package vn.lienthong.deadline.year;

import org.jspecify.annotations.NullMarked;
