package vn.lienthong.notification.courtesy.paper;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.courtesy.domain.LetterStanding;
import vn.lienthong.printing.Printer;
import vn.lienthong.printing.forms.CourtesyLetterForm;
import vn.lienthong.printing.forms.CourtesyWords;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.printing.forms.Signing;

/// Puts a letter on paper: a draft under a watermark until a head has signed it.
@Component
public class CourtesyPaper {

    private static final String ABBREVIATED = "UBND ";
    private static final String IN_FULL = "Ủy ban nhân dân ";

    private final Printer printer;
    private final Offices offices;

    CourtesyPaper(Printer printer, Offices offices) {
        this.printer = printer;
        this.offices = offices;
    }

    /// The letter as PDF.
    ///
    /// @param applicant full name of whoever asked for the registration
    /// @param reader office in whose name a letter that nobody has signed would go out
    public byte[] pdf(CourtesyLetter letter, String applicant, String reader) {
        return printer.pdf(form(letter, applicant, reader));
    }

    /// The same for the screen.
    public String html(CourtesyLetter letter, String applicant, String reader) {
        return printer.html(form(letter, applicant, reader));
    }

    /// What the paper says.
    public CourtesyWords words(CourtesyLetter letter, String applicant, String reader) {
        Office office = offices.get(issuer(letter, reader));
        return CourtesyWords.of(kind(letter.kind()), applicant, inFull(office.name()));
    }

    private CourtesyLetterForm form(CourtesyLetter letter, String applicant, String reader) {
        Office office = offices.get(issuer(letter, reader));
        Office superior = offices.superiorOf(office.code()).orElse(office);
        return new CourtesyLetterForm(
                kind(letter.kind()),
                new Letterhead(superior.name(), office.name(), "", office.place()),
                date(letter),
                words(letter, applicant, reader),
                office.head().title(),
                signer(letter, office),
                letter.standing() instanceof LetterStanding.Signed signed
                        ? new Signing.Signed(signed.by(), signed.at())
                        : new Signing.Unsigned());
    }

    private static String issuer(CourtesyLetter letter, String reader) {
        return letter.standing() instanceof LetterStanding.Signed signed ? signed.office() : reader;
    }

    private static Instant date(CourtesyLetter letter) {
        return switch (letter.standing()) {
            case LetterStanding.Draft() -> letter.draftedAt();
            case LetterStanding.Signed signed -> signed.at();
            case LetterStanding.SetAside aside -> aside.at();
        };
    }

    private static String signer(CourtesyLetter letter, Office office) {
        return letter.standing() instanceof LetterStanding.Signed signed
                ? signed.by()
                : office.head().name();
    }

    /// An abbreviation is for registers, not for a letter.
    private static String inFull(String name) {
        return name.startsWith(ABBREVIATED) ? IN_FULL + name.substring(ABBREVIATED.length()) : name;
    }

    private static CourtesyLetterForm.Kind kind(CourtesyKind kind) {
        return switch (kind) {
            case CONGRATULATION_BIRTH -> CourtesyLetterForm.Kind.BIRTH;
            case CONGRATULATION_MARRIAGE -> CourtesyLetterForm.Kind.MARRIAGE;
            case CONDOLENCE_DEATH -> CourtesyLetterForm.Kind.DEATH;
        };
    }
}
