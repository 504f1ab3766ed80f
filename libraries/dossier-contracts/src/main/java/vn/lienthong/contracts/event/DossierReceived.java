package vn.lienthong.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        Applicant applicant,
        List<PlannedStep> steps,
        Map<SuspensionGround, Resumption> resumption,
        @Nullable String note,
        @Nullable String lead,
        @Nullable ImportedStanding imported)
        implements DossierEvent {

    public DossierReceived {
        steps = List.copyOf(steps);
        resumption = Map.copyOf(resumption);
    }
}
