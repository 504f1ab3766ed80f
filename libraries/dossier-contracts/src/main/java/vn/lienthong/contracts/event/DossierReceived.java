package vn.lienthong.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// A dossier was received and promised to be ready at `dueAt` (tiếp nhận hồ sơ).
///
/// @param office receiving counter
/// @param channel `COUNTER`, `ONLINE` or `POSTAL`
/// @param dueAt the promised date as it stands on the receipt
/// @param lookupPin what the applicant types to look the dossier up
/// @param resumption what the end of a suspension does, for every ground
/// @param lead the step whose office leads (cơ quan chủ trì), absent when none does
/// @param imported where it stood, when it was taken over under way from other software
/// @param ladder who is told when of its time, absent for the usual
/// @param secondAppointment what is left of the limit after a financial obligation (hẹn lần 2),
///   absent when what was not used is left
/// @param letters letters of congratulation or condolence that the finished procedure gives rise
///   to, such as `CONGRATULATION_BIRTH`; absent in what was published before they were told of
public record DossierReceived(
        String code,
        Instant at,
        String office,
        String channel,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        Instant dueAt,
        String limit,
        String policy,
        @Nullable String cutOff,
        String calendar,
        String lookupPin,
        SealedApplicant applicant,
        List<PlannedStep> steps,
        Map<SuspensionGround, Resumption> resumption,
        @Nullable String note,
        @Nullable String lead,
        @Nullable ImportedStanding imported,
        @Nullable Ladder ladder,
        @Nullable String secondAppointment,
        @Nullable List<String> letters)
        implements DossierEvent {

    public DossierReceived {
        steps = List.copyOf(steps);
        resumption = Map.copyOf(resumption);
        letters = letters == null ? null : List.copyOf(letters);
    }

    /// With the usual ladder, one appointment and no letters.
    public DossierReceived(
            String code,
            Instant at,
            String office,
            String channel,
            String procedure,
            int procedureVersion,
            String procedureName,
            String field,
            Instant dueAt,
            String limit,
            String policy,
            @Nullable String cutOff,
            String calendar,
            String lookupPin,
            SealedApplicant applicant,
            List<PlannedStep> steps,
            Map<SuspensionGround, Resumption> resumption,
            @Nullable String note,
            @Nullable String lead,
            @Nullable ImportedStanding imported) {
        this(
                code,
                at,
                office,
                channel,
                procedure,
                procedureVersion,
                procedureName,
                field,
                dueAt,
                limit,
                policy,
                cutOff,
                calendar,
                lookupPin,
                applicant,
                steps,
                resumption,
                note,
                lead,
                imported,
                null,
                null,
                null);
    }

    /// The letters that the finished procedure gives rise to; none where they are not told of.
    public List<String> lettersOrNone() {
        return letters == null ? List.of() : letters;
    }
}
