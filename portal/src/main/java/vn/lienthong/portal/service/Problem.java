package vn.lienthong.portal.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a service refuses (RFC 9457), with the fields at fault.
public record Problem(
        int status,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String state,
        List<FieldError> errors) {

    public Problem {
        // JSON may leave the list out.
        errors = Lists.orEmpty(errors);
    }

    /// One field at fault, by its path in the request.
    public record FieldError(@Nullable String field, @Nullable String message) {}

    /// The most telling sentence there is; empty when the service gave none.
    public String sentence() {
        return detail != null ? detail : title != null ? title : "";
    }
}
