package vn.lienthong.routing.nationalportal.domain;

import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.ImportedStanding;

/// How far a dossier is.
///
/// @param takenUp whether any desk took it over yet
/// @param pauses why the clock stands still, none while it runs
/// @param end how the handling ended, absent while it goes on
/// @param finishedAt when it ended, absent while it goes on
/// @param returnedAt when the applicant got the result or the papers, absent before
/// @param remark why it was refused, stopped or withdrawn; empty otherwise
public record Standing(
        boolean takenUp,
        List<Pause> pauses,
        @Nullable DossierStatus end,
        @Nullable Instant finishedAt,
        @Nullable Instant returnedAt,
        String remark) {

    private static final String ELSEWHERE = "";

    public Standing {
        pauses = List.copyOf(pauses);
    }

    static Standing of(DossierReceived e) {
        ImportedStanding imported = e.imported();
        if (imported == null) {
            return new Standing(false, List.of(), null, null, null, "");
        }
        // What was worked on nowhere lay at the counter with its result.
        return imported.held().isEmpty()
                ? new Standing(true, List.of(), DossierStatus.PROCESSED, imported.at(), null, "")
                : new Standing(true, pauses(imported), null, null, null, "");
    }

    private static List<Pause> pauses(ImportedStanding imported) {
        SuspensionGround ground = imported.ground();
        Instant since = imported.suspendedSince();
        return ground == null
                ? List.of()
                : imported.held().stream()
                        .map(step ->
                                new Pause(
                                        step,
                                        1,
                                        ground,
                                        since == null ? imported.at() : since,
                                        ELSEWHERE,
                                        ""))
                        .toList();
    }

    static Standing refused(Instant at, String reason) {
        return new Standing(false, List.of(), DossierStatus.REFUSED_AT_INTAKE, at, null, reason);
    }

    /// The same as that of the journey.
    public DossierStatus status() {
        if (returnedAt != null) {
            return DossierStatus.RESULT_RETURNED;
        }
        if (end != null) {
            return end;
        }
        if (isFor(SUPPLEMENT)) {
            return DossierStatus.SUPPLEMENT_REQUIRED;
        }
        if (isFor(FINANCIAL_OBLIGATION)) {
            return DossierStatus.PAYMENT_REQUIRED;
        }
        return takenUp ? DossierStatus.BEING_PROCESSED : DossierStatus.RECEIVED;
    }

    private boolean isFor(SuspensionGround ground) {
        return pauses.stream().anyMatch(pause -> pause.ground() == ground);
    }

    boolean goesOn() {
        return end == null && returnedAt == null;
    }

    Standing takenOver() {
        return new Standing(true, pauses, end, finishedAt, returnedAt, remark);
    }

    Standing paused(Pause pause) {
        return pausing(
                Stream.concat(without(pause.step(), pause.visit()), Stream.of(pause)).toList());
    }

    Standing resumed(String step, int visit) {
        return pausing(without(step, visit).toList());
    }

    private Stream<Pause> without(String step, int visit) {
        return pauses.stream().filter(pause -> !pause.isAt(step, visit));
    }

    private Standing pausing(List<Pause> newPauses) {
        return new Standing(takenUp, newPauses, end, finishedAt, returnedAt, remark);
    }

    Standing ended(DossierStatus how, Instant at, String why) {
        return new Standing(takenUp, List.of(), how, at, returnedAt, why);
    }

    /// What the counter gave back is over, whatever comes late.
    Standing returned(Instant at) {
        return new Standing(
                takenUp, List.of(), end, finishedAt == null ? at : finishedAt, at, remark);
    }
}
