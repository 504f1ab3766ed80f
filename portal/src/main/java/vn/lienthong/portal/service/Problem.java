package vn.lienthong.portal.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a service refuses (RFC 9457), with the fields at fault.
///
/// @param warnings what is odd besides, and would not have been refused
public record Problem(
        int status,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String state,
        List<FieldError> errors,
        List<FieldError> warnings) {

    public Problem {
        // JSON may leave the lists out.
        errors = Lists.orEmpty(errors);
        warnings = Lists.orEmpty(warnings);
    }

    /// One field at fault, by its path in the request.
    ///
    /// @param line of a text that was sent, counted from 1; absent in other requests
    public record FieldError(
            @Nullable String field, @Nullable String message, @Nullable Integer line) {}

    /// The most telling sentence there is; empty when the service gave none.
    public String sentence() {
        return detail != null ? detail : title != null ? title : "";
    }
}
