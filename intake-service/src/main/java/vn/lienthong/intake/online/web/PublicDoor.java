package vn.lienthong.intake.online.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.Reference;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.web.Problem;

/// Lets those in who name a reference or a code with its pin. A wrong pin and an unknown name are
/// answered alike, so that nobody learns which names there are.
@Component
class PublicDoor {

    /// The header that carries the pin.
    static final String PIN = "Lookup-Pin";

    private final OnlineSubmissions submissions;
    private final Dossiers dossiers;
    private final PublicLimits limits;

    PublicDoor(OnlineSubmissions submissions, Dossiers dossiers, PublicLimits limits) {
        this.submissions = submissions;
        this.dossiers = dossiers;
        this.limits = limits;
    }

    /// @throws Problem 404, or 429 after too many wrong tries
    OnlineSubmission submission(HttpServletRequest request, String written, String pin) {
        String reference = Reference.read(written).orElse(written);
        return open(
                request,
                reference,
                pin,
                () -> submissions.find(reference),
                OnlineSubmission::pin,
                "online.not-found");
    }

    /// @throws Problem 404, or 429 after too many wrong tries
    Dossier.Promised dossier(HttpServletRequest request, String code, String pin) {
        return open(
                request,
                code,
                pin,
                () ->
                        dossiers.find(code)
                                .filter(Dossier.Promised.class::isInstance)
                                .map(Dossier.Promised.class::cast),
                dossier -> dossier.receipt().lookupPin(),
                "online.dossier-not-found");
    }

    private interface Pinned<T> {
        String pin(T found);
    }

    private <T> T open(
            HttpServletRequest request,
            String name,
            String pin,
            Supplier<Optional<T>> find,
            Pinned<T> pinned,
            String unknown) {
        String address = request.getRemoteAddr();
        limits.beforeLookup(name, address);
        return find.get()
                .filter(found -> isSame(pinned.pin(found), pin))
                .orElseThrow(() -> {
                    limits.wrongTry(name, address);
                    return Problem.notFound(unknown);
                });
    }

    // In constant time, so that nobody can measure how much of a pin was right.
    private static boolean isSame(String pin, String given) {
        return MessageDigest.isEqual(
                pin.getBytes(StandardCharsets.UTF_8),
                given.strip().getBytes(StandardCharsets.UTF_8));
    }
}
