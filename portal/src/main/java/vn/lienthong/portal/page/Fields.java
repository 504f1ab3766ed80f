package vn.lienthong.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Small questions that the templates ask about fields and tags.
@Component("fields")
class Fields {
    private static final int SUPPLEMENT_REQUIRED = 5;
    private static final int PAYMENT_REQUIRED = 6;
    private static final int PROCESSED = 9;

    /// What a screen reader reads after a field's label; absent when there is nothing.
    public @Nullable String describedBy(String id, @Nullable String hint, FormErrors errors) {
        String described =
                (hint == null ? "" : id + "-hint ") + (errors.at(id) == null ? "" : id + "-fault");
        return described.isBlank() ? null : described.strip();
    }

    /// The colour of a flag: what the law's time is over for, what lies too long, what was done in
    /// spite of a rule.
    public String flagColour(String kind) {
        return switch (kind) {
            case "UNACCEPTED_TWO_HOURS" -> "late";
            case "SECOND_SUPPLEMENT" -> "stopped";
            default -> "soon";
        };
    }

    /// The colour of a status by the national portal's number: what waits for the applicant, what
    /// is stopped, what is done.
    public String colour(@Nullable Integer status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case 3, 7, 8 -> "stopped";
            case SUPPLEMENT_REQUIRED, PAYMENT_REQUIRED -> "soon";
            default -> status >= PROCESSED ? "good" : "";
        };
    }
}
