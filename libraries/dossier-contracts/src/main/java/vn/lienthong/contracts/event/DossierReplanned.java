package vn.lienthong.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// The dossier goes on by another plan. Steps that are in both plans at the same office go on
/// undisturbed, and what is done stays done; an open step that the new plan does not have, or has
/// at another office, is called off.
///
/// @param office the office that decided it
/// @param reason why, in the officer's words
/// @param procedure the procedure from now on; the same as before but for {@link
///   ReplanCause#WRONG_PROCEDURE}
/// @param dueAt the promised date by the new plan, counted from the receipt of the dossier
/// @param steps the whole new route, with the steps that are done already
/// @param lead the step whose office leads (cơ quan chủ trì)
/// @param resumption what the end of a suspension does from now on, for every ground
/// @param ladder who is told when of its time from now on, absent for the usual
/// @param secondAppointment what is left of the limit after a financial obligation from now on (hẹn
///   lần 2), absent when what was not used is left
/// @param letters letters of congratulation or condolence that the finished procedure gives rise to
///   from now on, such as `CONGRATULATION_BIRTH`; absent in what was published before they were
///   told of
public record DossierReplanned(
        String code,
        Instant at,
        String office,
        String actor,
        ReplanCause cause,
        String reason,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        Instant dueAt,
        String limit,
        String policy,
        @Nullable String cutOff,
        List<PlannedStep> steps,
        @Nullable String lead,
        Map<SuspensionGround, Resumption> resumption,
        @Nullable Ladder ladder,
        @Nullable String secondAppointment,
        @Nullable List<String> letters)
        implements DossierEvent {

    public DossierReplanned {
        steps = List.copyOf(steps);
        resumption = Map.copyOf(resumption);
        letters = letters == null ? null : List.copyOf(letters);
    }

    /// With the usual ladder, one appointment and no letters.
    public DossierReplanned(
            String code,
            Instant at,
            String office,
            String actor,
            ReplanCause cause,
            String reason,
            String procedure,
            int procedureVersion,
            String procedureName,
            String field,
            Instant dueAt,
            String limit,
            String policy,
            @Nullable String cutOff,
            List<PlannedStep> steps,
            @Nullable String lead,
            Map<SuspensionGround, Resumption> resumption) {
        this(
                code,
                at,
                office,
                actor,
                cause,
                reason,
                procedure,
                procedureVersion,
                procedureName,
                field,
                dueAt,
                limit,
                policy,
                cutOff,
                steps,
                lead,
                resumption,
                null,
                null,
                null);
    }

    /// The letters that the finished procedure gives rise to; none where they are not told of.
    public List<String> lettersOrNone() {
        return letters == null ? List.of() : letters;
    }
}
