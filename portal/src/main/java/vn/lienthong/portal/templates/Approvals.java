package vn.lienthong.portal.templates;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Small questions that the pages ask about the carriers' approval.
@Component("approvals")
class Approvals {

    /// The colour of a state: what waits for somebody, what the carrier refused, what may be sent.
    public String colour(@Nullable String state) {
        return switch (state) {
            case "DRAFT", "SUBMITTED" -> "soon";
            case "REJECTED" -> "late";
            case "APPROVED" -> "good";
            case null, default -> "";
        };
    }
}
