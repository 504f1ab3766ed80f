package vn.lienthong.intake.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.limits.LookupDoor;
import vn.lienthong.kit.web.Problem;

/// Dossiers for whoever has the code and the pin of the receipt.
@Component
public final class PublicDossiers {

    private final Dossiers dossiers;
    private final LookupDoor door;

    PublicDossiers(Dossiers dossiers, LookupDoor door) {
        this.dossiers = dossiers;
        this.door = door;
    }

    /// The dossier that they open.
    ///
    /// @throws Problem 404 when code and pin do not belong together, 429 after too many such tries
    public Dossier.Promised open(HttpServletRequest request, String code) {
        return door.open(
                request,
                code,
                "",
                this::promised,
                dossier -> Optional.of(dossier.receipt().lookupPin()));
    }

    /// What was refused at the counter has no receipt.
    private Optional<Dossier.Promised> promised(String code) {
        return dossiers.find(code)
                .filter(Dossier.Promised.class::isInstance)
                .map(Dossier.Promised.class::cast);
    }
}
