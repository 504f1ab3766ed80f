package vn.lienthong.routing.paper.domain;

import java.time.Instant;

/// How and when the offices were done with the dossier.
public record Ending(Kind kind, Instant at) {

    /// What ended it.
    public enum Kind {
        /// Every step is complete (đã xử lý xong).
        PROCESSED,
        /// Ended without a result (trả lại, dừng giải quyết).
        REJECTED,
        /// The applicant withdrew it (rút hồ sơ).
        WITHDRAWN
    }
}
