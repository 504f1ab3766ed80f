package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is true of everything that was handed in at the counter, taken or refused.
///
/// @param code mã số hồ sơ
/// @param office the counter
/// @param procedure code of the procedure, in the version that it goes by now
/// @param request what tells a repeated request for the same dossier from another dossier
public record Submission(
        String code,
        Instant at,
        String office,
        Officer officer,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        ApplicantOnFile applicant,
        @Nullable String request) {

    Submission under(Plan plan) {
        return new Submission(
                code,
                at,
                office,
                officer,
                plan.procedure(),
                plan.procedureVersion(),
                plan.procedureName(),
                plan.field(),
                applicant,
                request);
    }
}
