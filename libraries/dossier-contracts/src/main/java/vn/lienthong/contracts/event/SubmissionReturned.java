package vn.lienthong.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The counter gave back what was handed in online, to be completed (yêu cầu hoàn thiện; Nghị định
/// 118/2025/NĐ-CP, Điều 17 khoản 2).
///
/// @param code reference of the submission
/// @param reason what is missing, in words
/// @param lookupPin what the applicant types to look it up
/// @param dossier the dossier that it was to complete, absent when a new one is wanted
public record SubmissionReturned(
        String code,
        Instant at,
        String office,
        String actor,
        String procedure,
        String procedureName,
        String reason,
        String lookupPin,
        @Nullable String dossier,
        SealedApplicant applicant)
        implements DossierEvent {}
