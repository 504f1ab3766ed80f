package vn.lienthong.deadline.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.deadline.letters.domain.LetterRefusal;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// The duty to apologise and to name another day (xin lỗi và hẹn lại): when it arises, and how the
/// head of the late office fulfils it. The day is named anew once at most.
public final class LetterDuty {

    private LetterDuty() {}

    /// The office that holds the dossier says itself that the promised date cannot be kept.
    ///
    /// @return [Decision.Changed] with the new letter last among the letters, or [Decision.Refused]
    public static Decision declare(Deadlines state, Instant at, Surroundings around) {
        if (!state.isOpen()) {
            return new Decision.Refused(new LetterRefusal.DossierEnded());
        }
        if (state.isReappointed()) {
            return new Decision.Refused(new LetterRefusal.ReappointmentUsed());
        }
        if (state.openLetter().isPresent()) {
            return new Decision.Refused(new LetterRefusal.AlreadyRequired());
        }
        Course course = new Course(state);
        LetterPhase phase = state.clock().isOverrun() ? LetterPhase.MISSED : LetterPhase.FORESEEN;
        require(course, phase, at, around);
        return course.decision();
    }

    /// Somebody of the late office edits the draft before it is signed.
    ///
    /// @param reason what the applicant is to be told
    /// @param newDate the day to be promised, absent while it has not been chosen
    /// @param by the account of who did
    public static Decision edit(
            Deadlines state,
            String id,
            String reason,
            @Nullable LocalDate newDate,
            String by,
            Instant at,
            Surroundings around) {
        Optional<ApologyLetter> letter = state.letter(id);
        if (letter.isEmpty()) {
            return new Decision.Refused(new LetterRefusal.UnknownLetter());
        }
        LocalDate date = newDate;
        Optional<LetterRefusal> refusal =
                date == null
                        ? closed(letter.get())
                        : refusal(state, letter.get(), date, at, around.calendarOf(state));
        return refusal.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> {
                    Course course = new Course(state);
                    course.become(
                            state.with(
                                    letter.get()
                                            .edited(
                                                    new ApologyLetter.Draft(
                                                            reason, newDate, by, at))));
                    return course.begun();
                });
    }

    private static Optional<LetterRefusal> closed(ApologyLetter letter) {
        return switch (letter.progress()) {
            case LetterProgress.Issued _ -> Optional.of(new LetterRefusal.AlreadyIssued());
            case LetterProgress.Cancelled _ -> Optional.of(new LetterRefusal.NoLongerRequired());
            case LetterProgress.Required _ -> Optional.empty();
            case LetterProgress.Late _ -> Optional.empty();
        };
    }

    /// The head of the office signs.
    ///
    /// @param reason what the applicant is told, after the head edited the draft
    /// @param newDate the day promised instead, at whose close the dossier is due
    public static Decision issue(
            Deadlines state,
            String id,
            String reason,
            LocalDate newDate,
            String signedBy,
            Instant at,
            Surroundings around) {
        Optional<ApologyLetter> letter = state.letter(id);
        if (letter.isEmpty()) {
            return new Decision.Refused(new LetterRefusal.UnknownLetter());
        }
        WorkingCalendar calendar = around.calendarOf(state);
        return refusal(state, letter.get(), newDate, at, calendar)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(
                        () -> signed(state, letter.get(), reason, newDate, signedBy, at, calendar));
    }

    private static Optional<LetterRefusal> refusal(
            Deadlines state,
            ApologyLetter letter,
            LocalDate newDate,
            Instant at,
            WorkingCalendar calendar) {
        return closed(letter).or(() -> refusal(state, newDate, at, calendar));
    }

    private static Optional<LetterRefusal> refusal(
            Deadlines state, LocalDate newDate, Instant at, WorkingCalendar calendar) {
        if (!newDate.isAfter(date(at, calendar))
                || !newDate.isAfter(date(state.clock().dueAt(), calendar))) {
            return Optional.of(new LetterRefusal.NotLater(newDate));
        }
        if (!calendar.years().contains(newDate.getYear())) {
            return Optional.of(new LetterRefusal.YearUnknown(newDate.getYear()));
        }
        return calendar.isWorkingDay(newDate)
                ? Optional.empty()
                : Optional.of(new LetterRefusal.NotAWorkingDay(newDate));
    }

    private static LocalDate date(Instant at, WorkingCalendar calendar) {
        return at.atZone(calendar.zone()).toLocalDate();
    }

    private static Decision signed(
            Deadlines state,
            ApologyLetter letter,
            String reason,
            LocalDate newDate,
            String signedBy,
            Instant at,
            WorkingCalendar calendar) {
        Instant before = state.clock().dueAt();
        Clock appointed = state.clock().appointed(newDate, at, calendar);
        Instant dueAt = appointed.dueAt();
        Course course = new Course(state);
        course.become(
                state.with(appointed)
                        .with(letter.now(new LetterProgress.Issued(at, reason, signedBy, dueAt))));
        course.tell(
                new ApologyLetterIssued(
                        state.code(),
                        at,
                        letter.id(),
                        letter.office(),
                        signedBy,
                        reason,
                        before,
                        dueAt));
        course.tell(
                new DeadlineRescheduled(
                        state.code(),
                        at,
                        ClockScope.DOSSIER,
                        null,
                        0,
                        letter.office(),
                        before,
                        dueAt,
                        "APOLOGY_LETTER"));
        return course.decision();
    }

    /// On the last working day: owed when the rest of the route no longer fits.
    static void foresee(Course course, Instant at, Surroundings around) {
        Deadlines state = course.state();
        if (state.letters().stream().noneMatch(LetterDuty::standsInForAnother)
                && !new RemainingWork(state, at, around.calendarOf(state)).fits()) {
            require(course, LetterPhase.FORESEEN, at, around);
        }
    }

    /// At the miss: owed unless it was issued; one that is open already is the same letter.
    static void missed(Course course, Instant at, Surroundings around) {
        Deadlines state = course.state();
        Optional<ApologyLetter> open = state.openLetter();
        if (open.isEmpty()) {
            require(course, LetterPhase.MISSED, at, around);
            return;
        }
        WorkingCalendar calendar = around.calendarOf(state);
        ApologyLetter letter =
                open.get()
                        .missed(
                                new RemainingWork(state, at, calendar).proposal(),
                                DraftReason.of(state, open.get().office(), at, around));
        course.become(state.with(letter));
        tell(course, letter, at);
    }

    /// No longer owed, because the dossier ended or what was foreseen will not come so.
    static Deadlines cancelled(Deadlines state, Instant at) {
        return state.openLetter()
                .map(letter -> state.with(letter.now(new LetterProgress.Cancelled(at))))
                .orElse(state);
    }

    /// What was foreseen about an end that moved is no longer owed; what was missed still is.
    static Deadlines withoutForeseen(Deadlines state, Instant at) {
        return state.openLetter().filter(l -> l.phase() == LetterPhase.FORESEEN).isPresent()
                ? cancelled(state, at)
                : state;
    }

    /// After another plan: what was foreseen is no longer owed when the end moved or the rest fits
    /// again. A new end whose last working day has begun already is judged at once, because its
    /// warning will not come.
    ///
    /// @param moved whether the dossier's clock has another end
    static void replanned(Course course, boolean moved, Instant at, Surroundings around) {
        Deadlines state = course.state();
        if (moved || new RemainingWork(state, at, around.calendarOf(state)).fits()) {
            course.become(withoutForeseen(state, at));
        }
        if (moved && state.clock().isLastWorkingDay(at, around.calendarOf(state))) {
            foresee(course, at, around);
        }
    }

    private static boolean standsInForAnother(ApologyLetter letter) {
        return letter.isOpen() || letter.progress() instanceof LetterProgress.Issued;
    }

    private static void require(Course course, LetterPhase phase, Instant at, Surroundings around) {
        Deadlines state = course.state();
        WorkingCalendar calendar = around.calendarOf(state);
        String office = Responsibility.of(state, at, calendar);
        ApologyLetter letter =
                new ApologyLetter(
                        "%s-XL%d".formatted(state.code(), state.letters().size() + 1),
                        office,
                        phase,
                        at,
                        issueBy(state, at, calendar),
                        state.clock().dueAt(),
                        new RemainingWork(state, at, calendar).proposal(),
                        DraftReason.of(state, office, at, around),
                        null,
                        new LetterProgress.Required());
        List<ApologyLetter> letters = new ArrayList<>(state.letters());
        letters.add(letter);
        course.become(state.withLetters(letters));
        tell(course, letter, at);
    }

    private static void tell(Course course, ApologyLetter letter, Instant at) {
        course.tell(
                new ApologyLetterRequired(
                        course.state().code(),
                        at,
                        letter.id(),
                        letter.office(),
                        letter.phase(),
                        letter.dueAt(),
                        letter.issueBy(),
                        letter.proposedDueAt()));
    }

    // Where the coming year's days off are not known yet, a plain day has to do: a duty without a
    // term would never be late.
    private static Instant issueBy(Deadlines state, Instant at, WorkingCalendar calendar) {
        try {
            return WorkingTime.endOfShare(calendar, at, state.receipt().rungs().letterWithin());
        } catch (YearNotLoaded _) {
            return at.plus(Duration.ofDays(1));
        }
    }
}
