package vn.lienthong.intake.registration.domain;

import java.util.List;
import vn.lienthong.contracts.event.SealedApplicant;

/// The applicant as a dossier keeps him: sealed, and known again by marks that say nothing of him.
///
/// @param marks fingerprints of his number, his telephone and the words of his name; none when he
///   was erased
public record ApplicantOnFile(SealedApplicant sealed, List<String> marks) {

    public ApplicantOnFile {
        marks = List.copyOf(marks);
    }
}
