package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something was handed in online and waits for the counter (nộp hồ sơ trực tuyến). It is no
/// dossier yet: the clock of the procedure does not run.
///
/// @param code reference of the submission
/// @param answerBy when the counter must have answered
/// @param lookupPin what the applicant types to look it up
/// @param dossier the dossier that it completes, absent when a new one is wanted
public record SubmissionHandedIn(
        String code,
        Instant at,
        String office,
        String procedure,
        String procedureName,
        Instant answerBy,
        String lookupPin,
        @Nullable String dossier,
        SealedApplicant applicant)
        implements DossierEvent {}
