package vn.lienthong.intake.receipt;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.Plan;
import vn.lienthong.intake.registration.domain.Replanning;
import vn.lienthong.intake.registration.domain.Submission;
import vn.lienthong.intake.registration.domain.Suspension;
import vn.lienthong.printing.QrCode;
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
    private static final String ERASED = "(đã xóa theo yêu cầu)";

    private final Offices offices;
    private final PersonalParts personal;
    private final String portal;

    /// @param portal base address of the pages where the applicant looks the dossier up
    Papers(Offices offices, PersonalParts personal, String portal) {
        this.offices = offices;
        this.personal = personal;
        this.portal = portal;
    }

    /// The receipt of one of its plans. A later one replaces the one before, and says so.
    ///
    /// @param number of the plan, from 1
    ReceiptForm receipt(Dossier.Promised dossier, int number) {
        Submission submission = dossier.submission();
        Plan plan = dossier.plans().get(number - 1);
        Dossier.Receipt receipt = plan.receipt();
        return new ReceiptForm(
                FormSet.CURRENT,
                letterhead(submission, "TNHS"),
                issuedAt(dossier, number),
                number == 1 ? null : issuedAt(dossier, number - 1),
                submission.code(),
                name(submission.office()),
                applicant(dossier),
                new vn.lienthong.printing.forms.Submission.ByApplicant(),
                plan.procedureName(),
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
                lookup(submission.code(), receipt.lookupPin()),
                receiver(submission, plan).fullName(),
                BY_HAND);
    }

    /// The QR code opens the page with both filled in; what stands behind `#` stays in the phone.
    private Lookup lookup(String code, String pin) {
        String address = portal + "/tra-cuu?code=" + code;
        return new Lookup(address, pin, new QrCode(address + "#" + pin));
    }

    private static Instant issuedAt(Dossier.Promised dossier, int number) {
        return Optional.ofNullable(dossier.plans().get(number - 1).origin())
                .map(Replanning::at)
                .orElse(dossier.submission().at());
    }

    /// Whoever corrects what was received answers for it from then on.
    private static Officer receiver(Submission submission, Plan plan) {
        return Optional.ofNullable(plan.origin())
                .filter(origin -> origin.cause() == ReplanCause.WRONG_PROCEDURE)
                .map(Replanning::officer)
                .orElse(submission.officer());
    }

    RefusalForm refusal(Dossier.Refused dossier) {
        Submission submission = dossier.submission();
        return new RefusalForm(
                FormSet.CURRENT,
                letterhead(submission, "PTC"),
                submission.at(),
                name(submission.office()),
                submission.code(),
                applicant(dossier),
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
                applicant(dossier),
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

    private Applicant applicant(Dossier dossier) {
        vn.lienthong.contracts.event.Applicant applicant = personal.applicant(dossier);
        return new Applicant(
                applicant.hasName() ? applicant.fullName() : ERASED,
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
