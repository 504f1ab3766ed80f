package vn.lienthong.routing.nationalportal.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.routing.nationalportal.domain.Message;
import vn.lienthong.routing.nationalportal.domain.NationalDossier;
import vn.lienthong.routing.nationalportal.domain.Particulars;
import vn.lienthong.routing.nationalportal.domain.Push;
import vn.lienthong.routing.nationalportal.domain.Standing;

/// A dossier as it is stored.
record StoredDossier(
        Particulars about,
        Standing standing,
        List<StoredPush> pushes,
        @Nullable Instant claimedUntil) {

    /// A push as it is stored.
    ///
    /// @param statusMessage present when that is what waits
    /// @param progressMessage present when that is what waits
    record StoredPush(
            int number,
            Push.Kind kind,
            DossierStatus status,
            Instant at,
            Instant since,
            Push.State state,
            Message.@Nullable Status statusMessage,
            Message.@Nullable Progress progressMessage,
            int tries,
            Instant nextTryAt,
            String reason,
            @Nullable Instant takenAt) {

        static StoredPush of(Push push) {
            return new StoredPush(
                    push.number(),
                    push.kind(),
                    push.status(),
                    push.at(),
                    push.since(),
                    push.state(),
                    push.message() instanceof Message.Status message ? message : null,
                    push.message() instanceof Message.Progress message ? message : null,
                    push.tries(),
                    push.nextTryAt(),
                    push.reason(),
                    push.takenAt());
        }

        Push toPush() {
            return new Push(
                    number,
                    kind,
                    status,
                    at,
                    since,
                    state,
                    statusMessage == null ? progressMessage : statusMessage,
                    tries,
                    nextTryAt,
                    reason,
                    takenAt);
        }
    }

    static StoredDossier of(NationalDossier dossier) {
        return new StoredDossier(
                dossier.about(),
                dossier.standing(),
                dossier.pushes().stream().map(StoredPush::of).toList(),
                dossier.claimedUntil());
    }

    NationalDossier toDomain() {
        return new NationalDossier(
                about, standing, pushes.stream().map(StoredPush::toPush).toList(), claimedUntil);
    }
}
