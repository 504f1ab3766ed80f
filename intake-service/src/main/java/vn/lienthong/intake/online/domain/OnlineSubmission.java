package vn.lienthong.intake.online.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a citizen sent, or is about to send, online.
///
/// It is not a dossier: the clock of the procedure does not run for it. A dossier that comes of it
/// is received at the moment of its acceptance (Nghị định 118/2025/NĐ-CP, Điều 17 khoản 3).
///
/// @param pin six digits that the citizen keeps; the dossier has the same
/// @param lastReturn why the counter returned it, absent while it never did
public record OnlineSubmission(
        String reference,
        String pin,
        Matter matter,
        SubmissionState state,
        List<PaperFile> files,
        SubmissionState.@Nullable Returned lastReturn) {

    public OnlineSubmission {
        files = List.copyOf(files);
    }

    /// One that the citizen begins now.
    public static OnlineSubmission begun(String reference, String pin, Matter matter, Instant at) {
        return new OnlineSubmission(
                reference, pin, matter, new SubmissionState.BeingDrawnUp(at), List.of(), null);
    }

    OnlineSubmission in(SubmissionState next) {
        return new OnlineSubmission(
                reference,
                pin,
                matter,
                next,
                files,
                next instanceof SubmissionState.Returned returned ? returned : lastReturn);
    }

    OnlineSubmission about(Matter other) {
        return new OnlineSubmission(reference, pin, other, state, files, lastReturn);
    }

    OnlineSubmission with(List<PaperFile> others) {
        return new OnlineSubmission(reference, pin, matter, state, others, lastReturn);
    }

    /// Says nothing secret, so that no log line can.
    @Override
    public String toString() {
        return "OnlineSubmission[" + reference + "]";
    }
}
