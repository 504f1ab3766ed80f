package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Procedure;

/// The wish that a dossier goes on by another plan.
public sealed interface Replan {

    Circumstances circumstances();

    /// When, who and why.
    ///
    /// @param office the office that decides
    /// @param request the key under which a repetition is known; absent when the client gave none
    record Circumstances(
            Instant at, String office, Officer officer, String reason, @Nullable String request) {}

    /// To another version of its procedure, expressly: without such a decision a dossier stays on
    /// the version with which it was received (Nghị định 301/2026/NĐ-CP, Điều 18 khoản 1).
    record MoveToVersion(Circumstances circumstances, Procedure version) implements Replan {}

    /// To the procedure that the counter ought to have received it under.
    ///
    /// @param documents what lies in the dossier; empty: as it was received
    record CorrectProcedure(
            Circumstances circumstances, Procedure procedure, List<OfferedPaper> documents)
            implements Replan {
        public CorrectProcedure {
            documents = List.copyOf(documents);
        }
    }

    /// To the offices that took over from one that was dissolved.
    ///
    /// @param version what the dossier goes by; stays the same
    record FollowSuccession(Circumstances circumstances, Procedure version, String dissolved)
            implements Replan {}
}
