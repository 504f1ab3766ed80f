package vn.lienthong.deadline.letters.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.printing.Printer;
import vn.lienthong.printing.forms.ApologyLetterForm;
import vn.lienthong.printing.forms.Applicant;
import vn.lienthong.printing.forms.FormSet;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.printing.forms.NewDate;
import vn.lienthong.printing.forms.Signing;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// Puts a letter on paper (Mẫu số 04): a draft under a watermark until its head has signed it.
@Component
final class LetterPaper {

    private static final String ERASED = "(đã xóa theo yêu cầu)";

    private final Applicants applicants;
    private final Printer printer;
    private final Offices offices;
    private final CalendarShelf calendars;

    LetterPaper(Printer printer, Offices offices, CalendarShelf calendars, Applicants applicants) {
        this.applicants = applicants;
        this.printer = printer;
        this.offices = offices;
        this.calendars = calendars;
    }

    byte[] pdf(Deadlines deadlines, ApologyLetter letter) {
        return printer.pdf(form(deadlines, letter));
    }

    private ApologyLetterForm form(Deadlines deadlines, ApologyLetter letter) {
        return switch (letter.progress()) {
            case LetterProgress.Issued(Instant at, String reason, String by, Instant newDueAt) ->
                    form(
                            deadlines,
                            letter,
                            at,
                            reason,
                            new NewDate.Chosen(newDueAt),
                            by,
                            new Signing.Signed(by, at));
            case LetterProgress.Required(), LetterProgress.Late() -> draft(deadlines, letter);
            case LetterProgress.Cancelled _ -> draft(deadlines, letter);
        };
    }

    private ApologyLetterForm draft(Deadlines deadlines, ApologyLetter letter) {
        return form(
                deadlines,
                letter,
                letter.requiredAt(),
                letter.reasonToSign(),
                newDate(deadlines, letter),
                offices.find(letter.office()).map(office -> office.head().name()).orElse(""),
                new Signing.Unsigned());
    }

    // A day that was chosen and has become off since is to be chosen anew.
    private NewDate newDate(Deadlines deadlines, ApologyLetter letter) {
        LocalDate chosen = letter.draft() == null ? null : letter.draft().newDate();
        WorkingCalendar calendar = calendars.get(deadlines.receipt().calendar());
        return chosen == null || !calendar.isWorkingDay(chosen)
                ? new NewDate.NotChosen()
                : new NewDate.Chosen(WorkingTime.closeOfDay(calendar, chosen));
    }

    private ApologyLetterForm form(
            Deadlines deadlines,
            ApologyLetter letter,
            Instant issuedAt,
            String reason,
            NewDate newDate,
            String signerName,
            Signing signing) {
        Office office = offices.get(letter.office());
        Office superior = offices.superiorOf(letter.office()).orElse(office);
        return new ApologyLetterForm(
                FormSet.CURRENT,
                new Letterhead(
                        superior.name(), office.name(), letter.id() + "/PXL", office.place()),
                issuedAt,
                phase(letter.phase()),
                deadlines.code(),
                applicant(deadlines),
                deadlines.receipt().procedureName(),
                offices.find(deadlines.receipt().office())
                        .map(Office::name)
                        .orElse(deadlines.receipt().office()),
                deadlines.clock().startedAt(),
                deadlines.clock().promisedAt(),
                reason,
                newDate,
                office.head().title(),
                signerName,
                signing);
    }

    private static ApologyLetterForm.Phase phase(LetterPhase phase) {
        return switch (phase) {
            case FORESEEN -> ApologyLetterForm.Phase.FORESEEN;
            case MISSED -> ApologyLetterForm.Phase.MISSED;
        };
    }

    private Applicant applicant(Deadlines deadlines) {
        vn.lienthong.contracts.event.Applicant applicant =
                applicants.open(deadlines.code(), deadlines.receipt().applicant());
        return new Applicant(
                applicant.hasName() ? applicant.fullName() : ERASED,
                text(applicant.idNumber()),
                text(applicant.address()),
                "",
                "");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
