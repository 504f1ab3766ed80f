package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// routing-service: what the national portal is told, and what of it waits.
public final class NationalPortal {
    private final ServiceClient client;

    NationalPortal(ServiceClient client) {
        this.client = client;
    }

    /// How it stands.
    public Overview overview() {
        return client.get(Overview.class, "/api/national-portal");
    }

    /// Pushes in a state; what waits longest first, what was told last first.
    ///
    /// @param state `PENDING`, `REFUSED` or `SENT`
    public Page<Push> pushes(String state, int page, int size) {
        return client.page(
                Push.class,
                "/api/national-portal/pushes?state={state}&page={page}&size={size}",
                state,
                page,
                size);
    }

    /// Sends again what was refused of a dossier.
    public Outcome<Replayed> replay(String dossier, String key) {
        return client.post(
                Replayed.class,
                key,
                Map.of(),
                "/api/national-portal/pushes/{dossier}/replay",
                dossier);
    }

    /// Sends again everything that was refused.
    public Outcome<Replayed> replayAll(String key) {
        return client.post(Replayed.class, key, Map.of(), "/api/national-portal/replay");
    }

    /// How it stands with the national portal.
    ///
    /// @param adapter `none`, `file` or `http`
    /// @param lagSeconds age of the oldest push that was not acknowledged
    /// @param oldestAt since when that waits, absent when none does
    public record Overview(
            boolean enabled,
            @Nullable String adapter,
            long pending,
            long refused,
            long lagSeconds,
            @Nullable Instant oldestAt) {
        private static final long LEGAL_LIMIT_SECONDS = 600;
        private static final long NEAR_LIMIT_SECONDS = 300;

        /// The colour of the lag: ten minutes are the limit (Nghị định 301/2026/NĐ-CP).
        public String standing() {
            if (lagSeconds > LEGAL_LIMIT_SECONDS) {
                return "late";
            }
            return lagSeconds > NEAR_LIMIT_SECONDS ? "soon" : "good";
        }
    }

    /// One call to the national portal.
    ///
    /// @param kind `STATUS` or `PROGRESS`
    /// @param status the national portal's number
    /// @param nextTryAt absent unless it waits
    /// @param reason what was answered last
    public record Push(
            @Nullable String dossier,
            @Nullable String kind,
            int status,
            @Nullable Instant at,
            int tries,
            @Nullable Instant nextTryAt,
            @Nullable String reason,
            @Nullable Instant takenAt,
            @Nullable String state) {}

    /// What came of sending again.
    ///
    /// @param replayed how many go again
    public record Replayed(int replayed) {}
}
