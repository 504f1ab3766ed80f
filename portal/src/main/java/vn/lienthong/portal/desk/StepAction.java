package vn.lienthong.portal.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an officer can do with a step; the path is the last word of routing's address and names the
/// texts (`action.<path>`).
enum StepAction {
    ACCEPTANCE(false),
    REFUSAL(true),
    ASSIGNMENT(false),
    EXAMINATION(false),
    COMPLETION(false),
    RETURN(false),
    SUSPENSION(false),
    RESUMPTION(false),
    REJECTION(true);

    private final boolean danger;

    StepAction(boolean danger) {
        this.danger = danger;
    }

    /// Whether it ends something for the applicant or the sender.
    boolean danger() {
        return danger;
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StepAction> at(String path) {
        return Arrays.stream(values()).filter(action -> action.path().equals(path)).findFirst();
    }

    /// What makes sense for a step in this state; whether it is allowed is routing's to judge.
    ///
    /// @param first whether nothing comes before the step: nobody can take the dossier back, and
    ///   the desk may return it to the applicant without accepting it
    static List<StepAction> in(@Nullable String state, boolean first) {
        return switch (state) {
            case "OFFERED" -> List.of(ACCEPTANCE, first ? REJECTION : REFUSAL);
            case "HELD" ->
                    first
                            ? List.of(COMPLETION, SUSPENSION, REJECTION)
                            : List.of(COMPLETION, RETURN, SUSPENSION, REJECTION);
            case "SUSPENDED" -> List.of(RESUMPTION, REJECTION);
            case null, default -> List.of();
        };
    }
}
