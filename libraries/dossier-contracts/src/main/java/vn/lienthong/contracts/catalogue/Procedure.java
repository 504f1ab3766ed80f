package vn.lienthong.contracts.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// One version of an administrative procedure (thủ tục hành chính) with its route.
///
/// @param code code of the procedure (mã TTHC)
/// @param field field of administration (lĩnh vực)
/// @param limit total time limit: `Nwd` working days, `Nwh` working hours, `Ncd` calendar days
/// @param policy how the limit is counted: `END_OF_DAY` (default), `SAME_TIME`, `ROLLING`
/// @param cutOff time of day, `HH:mm`; what is received strictly later counts from the next working
///   day
/// @param steps the route, each step with the steps that it waits for
/// @param lead the step whose office leads (cơ quan chủ trì)
/// @param resumption what the end of a suspension does, where it is not the usual
/// @param letters letters of congratulation or condolence that the finished procedure gives rise to
/// @param ladder who is told when of its time, absent for the usual
/// @param secondAppointment the part of the limit that is counted from the proof of payment,
///   whatever was used before (hẹn lần 2); the rest of the limit is the first appointment, by which
///   the applicant is told what to pay (hẹn lần 1). Absent where there is one appointment
public record Procedure(
        String code,
        int version,
        String name,
        String field,
        LocalDate validFrom,
        String limit,
        @Nullable String policy,
        @Nullable String cutOff,
        @Nullable Fee fee,
        List<Paper> papers,
        List<Step> steps,
        @Nullable String lead,
        Map<SuspensionGround, Resumption> resumption,
        List<String> letters,
        @Nullable Ladder ladder,
        @Nullable String secondAppointment) {

    // Data files leave empty lists and maps out.
    @SuppressWarnings("NullAway")
    public Procedure {
        papers = papers == null ? List.of() : List.copyOf(papers);
        steps = steps == null ? List.of() : List.copyOf(steps);
        resumption = resumption == null ? Map.of() : Map.copyOf(resumption);
        letters = letters == null ? List.of() : List.copyOf(letters);
    }

    /// With the usual ladder and one appointment.
    public Procedure(
            String code,
            int version,
            String name,
            String field,
            LocalDate validFrom,
            String limit,
            @Nullable String policy,
            @Nullable String cutOff,
            @Nullable Fee fee,
            List<Paper> papers,
            List<Step> steps,
            @Nullable String lead,
            Map<SuspensionGround, Resumption> resumption,
            List<String> letters) {
        this(
                code,
                version,
                name,
                field,
                validFrom,
                limit,
                policy,
                cutOff,
                fee,
                papers,
                steps,
                lead,
                resumption,
                letters,
                null,
                null);
    }

    /// What the end of a suspension on this ground does to the limit.
    public Resumption resumptionAfter(SuspensionGround ground) {
        return resumption.getOrDefault(ground, ground.usualResumption());
    }

    /// A paper of the dossier (thành phần hồ sơ).
    public record Paper(String code, String name, boolean required, boolean original, int copies) {}

    /// What the applicant pays (phí, lệ phí).
    ///
    /// @param amount in đồng
    public record Fee(long amount, @Nullable String note) {}

    /// One step of the route: an office, named by level and kind, with its share of the time.
    ///
    /// @param limit `0.5wd`, `4wh`; legs are counted minute by minute
    /// @param after steps that must be complete before; empty for a step that starts at intake
    public record Step(
            String step, String name, String level, String kind, String limit, List<String> after) {

        @SuppressWarnings("NullAway")
        public Step {
            after = after == null ? List.of() : List.copyOf(after);
        }
    }
}
