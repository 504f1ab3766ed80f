package vn.lienthong.intake.receipt;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.Submission;
import vn.lienthong.intake.registration.domain.Suspension;
import vn.lienthong.printing.forms.Applicant;
import vn.lienthong.printing.forms.Contact;
import vn.lienthong.printing.forms.FormSet;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.printing.forms.Lookup;
import vn.lienthong.printing.forms.PlannedLeg;
import vn.lienthong.printing.forms.ReceiptForm;
import vn.lienthong.printing.forms.RefusalForm;
import vn.lienthong.printing.forms.Signing;
import vn.lienthong.printing.forms.SubmittedPaper;
import vn.lienthong.printing.forms.SupplementRequestForm;

/// Fills the forms of the counter. They are signed by hand.
final class Papers {

    private static final Signing BY_HAND = new Signing.Unsigned();

    private final Offices offices;
    private final String portal;

    /// @param portal base address of the pages where the applicant looks the dossier up
    Papers(Offices offices, String portal) {
        this.offices = offices;
        this.portal = portal;
    }

    ReceiptForm receipt(Dossier.Promised dossier) {
        Submission submission = dossier.submission();
        Dossier.Receipt receipt = dossier.receipt();
        return new ReceiptForm(
                FormSet.CURRENT,
                letterhead(submission, "TNHS"),
                submission.at(),
                submission.code(),
                name(submission.office()),
                applicant(submission),
                new vn.lienthong.printing.forms.Submission.ByApplicant(),
                submission.procedureName(),
                receipt.documents().stream()
                        .map(p -> new SubmittedPaper(p.name(), p.copies(), p.original()))
                        .toList(),
                1,
                Wording.limit(receipt.limit()),
                submission.at(),
                receipt.promise().dueAt(),
                name(submission.office()),
                "",
                "",
                receipt.promise().steps().stream()
                        .map(s -> new PlannedLeg(s.name(), shortName(s.office()), s.dueAt()))
                        .toList(),
                new Lookup(portal + "/tra-cuu?code=" + submission.code(), receipt.lookupPin()),
                submission.officer().fullName(),
                BY_HAND);
    }

    RefusalForm refusal(Dossier.Refused dossier) {
        Submission submission = dossier.submission();
        return new RefusalForm(
                FormSet.CURRENT,
                letterhead(submission, "PTC"),
                submission.at(),
                name(submission.office()),
                submission.code(),
                applicant(submission),
                new vn.lienthong.printing.forms.Submission.ByApplicant(),
                submission.procedureName(),
                dossier.reason(),
                submission.officer().fullName(),
                BY_HAND);
    }

    /// @param instructor who hands it to the applicant and explains it
    SupplementRequestForm supplementRequest(
            Dossier.Promised dossier, Suspension request, String instructor) {
        Submission submission = dossier.submission();
        return new SupplementRequestForm(
                FormSet.CURRENT,
                letterhead(submission, "PBS"),
                request.at(),
                submission.code(),
                applicant(submission),
                submission.procedureName(),
                request.reason().lines().filter(line -> !line.isBlank()).toList(),
                text(request.legalBasis()),
                new Contact(
                        name(submission.office()),
                        offices.find(submission.office()).map(Office::phone).orElse("")),
                instructor,
                BY_HAND);
    }

    /// The paper's number is the dossier's of that day, so that both are found together.
    private Letterhead letterhead(Submission submission, String symbol) {
        String superior = offices.superiorOf(submission.office()).map(Office::name).orElse("");
        String number = submission.code().substring(submission.code().lastIndexOf('-') + 1);
        return new Letterhead(
                superior,
                name(submission.office()),
                number + "/" + symbol,
                offices.get(submission.office()).place());
    }

    private static Applicant applicant(Submission submission) {
        vn.lienthong.contracts.event.Applicant applicant = submission.applicant();
        return new Applicant(
                applicant.fullName(),
                text(applicant.idNumber()),
                text(applicant.address()),
                text(applicant.phone()),
                text(applicant.email()));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    // In the table there is room for little more, and the receipt should be one sheet.
    private String shortName(String office) {
        return offices.find(office).map(Office::shortName).orElse(office);
    }

    private String name(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }
}
