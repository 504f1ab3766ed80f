package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;

/// Where a dossier stands in the software that it comes from.
///
/// @param dueAt the date promised there; absent: as the procedure promises it from the receipt on.
///   A promise for midnight is one for the whole day
/// @param originalDueAt what was promised first, when that was another date
/// @param steps where it stands; empty: at the first steps that are not done
/// @param doneSteps what is done; empty: whatever comes before `steps`
/// @param suspendedSince since when the clock stands still, absent when it runs
public record UnderWay(
        DossierStatus status,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        List<String> steps,
        List<String> doneSteps,
        @Nullable Instant suspendedSince) {

    public UnderWay {
        steps = List.copyOf(steps);
        doneSteps = List.copyOf(doneSteps);
    }
}
