package vn.lienthong.deadline.letters.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.lienthong.deadline.letters.domain.LetterRefusal;
import vn.lienthong.kit.web.Problem;

/// What the caller is told about a refusal.
final class LetterRefusals {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private LetterRefusals() {}

    static Problem problem(LetterRefusal why) {
        return switch (why) {
            case LetterRefusal.UnknownLetter() -> Problem.notFound("letter.gone");
            case LetterRefusal.AlreadyIssued() -> Problem.conflict("ISSUED", "letter.issued");
            case LetterRefusal.NoLongerRequired() ->
                    Problem.conflict("CANCELLED", "letter.cancelled");
            case LetterRefusal.DossierEnded() -> Problem.conflict("ENDED", "letter.ended");
            case LetterRefusal.AlreadyRequired() -> Problem.conflict("REQUIRED", "letter.required");
            case LetterRefusal.ReappointmentUsed() ->
                    Problem.unprocessable("letter.reappointment-used");
            case LetterRefusal.NotAWorkingDay(LocalDate date) ->
                    date("letter.not-a-working-day", DATE.format(date));
            case LetterRefusal.NotLater(LocalDate date) ->
                    date("letter.not-later", DATE.format(date));
            case LetterRefusal.YearUnknown(int year) -> date("letter.year", Integer.toString(year));
        };
    }

    private static Problem date(String key, String argument) {
        return Problem.unprocessable(key, argument).error("newDueDate", key, argument);
    }
}
