package vn.lienthong.intake.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.web.IdempotencyKey;

/// Who asks, and under what name the request is known when it is repeated.
final class Requests {

    private Requests() {}

    static Officer officer(Caller caller) {
        return new Officer(caller.name(), caller.fullName());
    }

    /// The caller's own key; else the sender's id of the dossier, which counts for the whole unit.
    static @Nullable String name(
            String kind, Caller caller, HttpServletRequest http, @Nullable String externalId) {
        return IdempotencyKey.of(http)
                .map(key -> "%s %s %s".formatted(kind, caller.name(), key))
                .orElse(externalId == null ? null : external(caller.unit(), externalId));
    }

    private static String external(String unit, String externalId) {
        return "external %s %s".formatted(unit, externalId);
    }
}
