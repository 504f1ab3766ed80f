package vn.lienthong.deadline.clocks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.clocks.domain.Clock;
import vn.lienthong.deadline.clocks.domain.ClockState;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Explained;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.workingtime.CountedDay;
import vn.lienthong.workingtime.WorkingCalendar;

/// A dossier's time as the applicant may see it: nothing personal, and no reason that somebody
/// wrote; the letters carry theirs on paper.
///
/// @param limit as the procedure says it, such as `5wd`
/// @param startedAt since when it is counted
/// @param originalDueAt the date on the receipt
/// @param dueAt the date that holds now
/// @param calendar its name
/// @param rules how it is counted, a sentence each, in Vietnamese
/// @param explanation why the date is the date it is, line by line, in Vietnamese
/// @param letters of apology that were signed, oldest first
record PublicDeadlines(
        String code,
        String limit,
        Instant startedAt,
        Instant originalDueAt,
        Instant dueAt,
        ClockState state,
        String calendar,
        List<String> rules,
        List<Line> explanation,
        List<Letter> letters) {

    /// @param counted minutes of it, 0 when it does not count
    record Line(LocalDate date, int counted, String because) {

        private static Line of(CountedDay day) {
            return new Line(day.date(), day.minutes(), day.because());
        }
    }

    /// @param office name of the office that apologised
    /// @param dueAt the date that was missed, or was going to be
    /// @param newDueAt the date that was promised instead
    record Letter(String id, String office, Instant issuedAt, Instant dueAt, Instant newDueAt) {

        private static Stream<Letter> of(ApologyLetter letter, Offices offices) {
            return letter.progress()
                            instanceof LetterProgress.Issued(Instant at, _, _, Instant newDueAt)
                    ? Stream.of(
                            new Letter(
                                    letter.id(),
                                    offices.find(letter.office())
                                            .map(Office::name)
                                            .orElse(letter.office()),
                                    at,
                                    letter.dueAt(),
                                    newDueAt))
                    : Stream.empty();
        }
    }

    static PublicDeadlines of(
            Deadlines state, WorkingCalendar calendar, List<String> rules, Offices offices) {
        Clock clock = state.clock();
        return new PublicDeadlines(
                state.code(),
                clock.terms().limit().toString(),
                clock.startedAt(),
                clock.promisedAt(),
                clock.dueAt(),
                clock.state(),
                calendar.name(),
                rules,
                Explained.lines(state, calendar).stream().map(Line::of).toList(),
                state.letters().stream().flatMap(letter -> Letter.of(letter, offices)).toList());
    }
}
