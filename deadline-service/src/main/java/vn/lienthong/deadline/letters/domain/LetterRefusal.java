package vn.lienthong.deadline.letters.domain;

import java.time.LocalDate;

/// Why a letter cannot be issued or declared.
public sealed interface LetterRefusal {

    /// There is no such letter.
    record UnknownLetter() implements LetterRefusal {}

    /// It was issued before.
    record AlreadyIssued() implements LetterRefusal {}

    /// It is no longer owed.
    record NoLongerRequired() implements LetterRefusal {}

    /// The dossier has ended; nothing is promised any more.
    record DossierEnded() implements LetterRefusal {}

    /// A letter is owed already, so another cannot be declared.
    record AlreadyRequired() implements LetterRefusal {}

    /// The one permitted re-appointment was used (hẹn lại không quá một lần).
    record ReappointmentUsed() implements LetterRefusal {}

    /// Nobody works on the new date.
    record NotAWorkingDay(LocalDate date) implements LetterRefusal {}

    /// The new date is today or earlier, or not after the date promised so far.
    record NotLater(LocalDate date) implements LetterRefusal {}

    /// The calendar does not know the days off of that year.
    record YearUnknown(int year) implements LetterRefusal {}
}
