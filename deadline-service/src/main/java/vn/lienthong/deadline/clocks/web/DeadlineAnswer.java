package vn.lienthong.deadline.clocks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.clocks.domain.Clock;
import vn.lienthong.deadline.clocks.domain.ClockState;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Explained;
import vn.lienthong.deadline.clocks.domain.Forecast;
import vn.lienthong.deadline.clocks.domain.Handover;
import vn.lienthong.deadline.clocks.domain.Leg;
import vn.lienthong.deadline.clocks.domain.Phase;
import vn.lienthong.deadline.clocks.domain.Suspension;
import vn.lienthong.deadline.clocks.domain.UsedByOffice;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.workingtime.CountedDay;
import vn.lienthong.workingtime.WorkingCalendar;

/// The answer of `GET /api/dossiers/{code}/deadlines`. Minutes are working minutes.
///
/// @param handovers what is offered and not accepted yet; charged to neither office
/// @param offices who used the days
/// @param letters of apology that are or were owed, oldest first
/// @param forecast whether the rest still fits, absent when the clock does not run
record DeadlineAnswer(
        String code,
        DossierLine dossier,
        List<StepLine> steps,
        List<HandoverLine> handovers,
        List<ExplanationLine> explanation,
        List<OfficeLine> offices,
        List<LetterLine> letters,
        @Nullable ForecastLine forecast) {

    /// @param originalDueAt the date on the receipt
    /// @param dueAt the date that holds now
    /// @param secondAppointment what is left after a financial obligation (hẹn lần 2), absent where
    ///   there is one appointment
    /// @param firstAppointmentAt by when the applicant is told what to pay (hẹn lần 1), absent when
    ///   that is over
    record DossierLine(
            String limit,
            String policy,
            @Nullable String cutOff,
            Instant startedAt,
            Instant originalDueAt,
            Instant dueAt,
            ClockState state,
            long usedMinutes,
            long lateMinutes,
            @Nullable Instant endedAt,
            String holder,
            String calendar,
            int calendarVersion,
            List<SuspensionLine> suspensions,
            @Nullable String secondAppointment,
            @Nullable Instant firstAppointmentAt) {}

    record SuspensionLine(
            Instant from,
            @Nullable Instant to,
            SuspensionGround ground,
            @Nullable String legalBasis,
            @Nullable Resumption resumption) {

        static SuspensionLine of(Suspension s) {
            return new SuspensionLine(s.from(), s.to(), s.ground(), s.legalBasis(), s.resumption());
        }
    }

    record StepLine(
            String step,
            String name,
            String office,
            String officeName,
            int visit,
            String limit,
            Instant offeredAt,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant completedAt,
            ClockState state,
            long usedMinutes,
            long lateMinutes) {}

    record HandoverLine(
            String step, String office, int visit, Instant offeredAt, Handover.Told told) {

        static HandoverLine of(Handover h) {
            return new HandoverLine(h.step(), h.office(), h.visit(), h.offeredAt(), h.told());
        }
    }

    /// @param waitingMinutes between the offer to it and its acceptance; charged to neither side
    record OfficeLine(
            String office,
            String officeName,
            int turns,
            long usedMinutes,
            long lateMinutes,
            long waitingMinutes) {

        static OfficeLine of(UsedByOffice used, Offices offices) {
            return new OfficeLine(
                    used.office(),
                    offices.find(used.office()).map(Office::name).orElse(used.office()),
                    used.turns(),
                    used.used(),
                    used.late(),
                    used.waiting());
        }
    }

    /// @param state REQUIRED, LATE, ISSUED or CANCELLED
    /// @param issuedAt absent until it is signed, as is newDueAt
    record LetterLine(
            String id,
            String office,
            String officeName,
            String state,
            Instant requiredAt,
            Instant issueBy,
            @Nullable Instant issuedAt,
            @Nullable Instant newDueAt) {

        static LetterLine of(ApologyLetter letter, Offices offices) {
            return switch (letter.progress()) {
                case LetterProgress.Required() -> of(letter, offices, "REQUIRED", null, null);
                case LetterProgress.Late() -> of(letter, offices, "LATE", null, null);
                case LetterProgress.Cancelled _ -> of(letter, offices, "CANCELLED", null, null);
                case LetterProgress.Issued(Instant at, _, _, Instant newDueAt) ->
                        of(letter, offices, "ISSUED", at, newDueAt);
            };
        }

        private static LetterLine of(
                ApologyLetter letter,
                Offices offices,
                String state,
                @Nullable Instant issuedAt,
                @Nullable Instant newDueAt) {
            return new LetterLine(
                    letter.id(),
                    letter.office(),
                    offices.find(letter.office()).map(Office::name).orElse(letter.office()),
                    state,
                    letter.requiredAt(),
                    letter.issueBy(),
                    issuedAt,
                    newDueAt);
        }
    }

    /// @param readyAt when the rest would be done if every office kept to its share
    /// @param fits whether that is in time
    record ForecastLine(long remainingMinutes, Instant readyAt, boolean fits) {
        static ForecastLine of(Forecast forecast) {
            return new ForecastLine(
                    forecast.remainingMinutes(), forecast.readyAt(), forecast.fits());
        }
    }

    record ExplanationLine(LocalDate date, int counted, String because) {
        static ExplanationLine of(CountedDay day) {
            return new ExplanationLine(day.date(), day.minutes(), day.because());
        }
    }

    static DeadlineAnswer of(
            Deadlines state, WorkingCalendar calendar, Offices offices, Instant now) {
        return new DeadlineAnswer(
                state.code(),
                dossier(state, calendar, now),
                state.legs().stream().map(leg -> step(state, leg, calendar, offices, now)).toList(),
                state.handovers().stream().map(HandoverLine::of).toList(),
                Explained.lines(state, calendar).stream().map(ExplanationLine::of).toList(),
                UsedByOffice.of(state, now, calendar).stream()
                        .map(used -> OfficeLine.of(used, offices))
                        .toList(),
                state.letters().stream().map(letter -> LetterLine.of(letter, offices)).toList(),
                Forecast.of(state, now, calendar).map(ForecastLine::of).orElse(null));
    }

    private static DossierLine dossier(Deadlines state, WorkingCalendar calendar, Instant now) {
        Clock clock = state.clock();
        return new DossierLine(
                clock.terms().limit().toString(),
                clock.terms().policy().name(),
                clock.terms().cutOff() == null ? null : clock.terms().cutOff().toString(),
                clock.startedAt(),
                clock.promisedAt(),
                clock.dueAt(),
                clock.state(),
                clock.usedMinutes(calendar, now),
                clock.lateMinutes(calendar, now),
                endOf(clock),
                state.holder(),
                calendar.id(),
                state.calendarVersion(),
                state.suspensions().stream().map(SuspensionLine::of).toList(),
                clock.terms().second() == null ? null : clock.terms().second().toString(),
                clock.firstAppointment(calendar).orElse(null));
    }

    private static StepLine step(
            Deadlines state, Leg leg, WorkingCalendar calendar, Offices offices, Instant now) {
        Clock clock = leg.clock();
        return new StepLine(
                leg.step(),
                state.receipt().nameOf(leg.step()),
                leg.office(),
                offices.find(leg.office()).map(Office::name).orElse(leg.office()),
                leg.visit(),
                clock.terms().limit().toString(),
                leg.offeredAt(),
                clock.startedAt(),
                clock.dueAt(),
                endOf(clock),
                clock.state(),
                clock.usedMinutes(calendar, now),
                clock.lateMinutes(calendar, now));
    }

    private static @Nullable Instant endOf(Clock clock) {
        return clock.phase() instanceof Phase.Ended(Instant at, _) ? at : null;
    }
}
