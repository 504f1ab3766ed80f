package vn.lienthong.contracts.event;

import java.time.Instant;

/// A head signed a letter of congratulation or condolence (thư chúc mừng, thư chia buồn) that went
/// with the result of a procedure.
///
/// @param kind `CONGRATULATION_BIRTH`, `CONGRATULATION_MARRIAGE` or `CONDOLENCE_DEATH`
/// @param office the office that received the dossier, for the counts of the reports
/// @param signedBy full name of the head
public record CourtesyLetterSigned(
        String code, Instant at, String kind, String office, String signedBy)
        implements DossierEvent {}
