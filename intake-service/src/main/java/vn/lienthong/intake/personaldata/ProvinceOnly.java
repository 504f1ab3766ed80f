package vn.lienthong.intake.personaldata;

import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.web.Problem;

/// What only the office may do that stands above all others.
@Component
final class ProvinceOnly {

    private final Offices offices;

    ProvinceOnly(Catalogue catalogue) {
        this.offices = catalogue.offices();
    }

    /// @throws Problem 403 when an office is neither the caller's nor below it
    void require(Caller caller) {
        if (!offices.isAboveAll(caller.unit())) {
            throw Problem.forbidden("keys.province");
        }
    }
}
