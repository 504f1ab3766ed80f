package vn.lienthong.portal.lookup;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.PortalSettings;

/// The one site that payment links may lead to. Whatever address a service hands out, a citizen is
/// sent to the configured gateway or nowhere.
@Component
class PaymentSite {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentSite.class);

    private final @Nullable URI site;

    PaymentSite(PortalSettings settings) {
        this.site = settings.paymentPage();
    }

    /// The address, when it is one of the gateway's; empty otherwise.
    Optional<String> link(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        if (site == null || !isOfSite(address)) {
            LOG.warn("A payment page outside the configured gateway is not shown");
            return Optional.empty();
        }
        return Optional.of(address);
    }

    private boolean isOfSite(String address) {
        try {
            return origin(URI.create(address)).equals(origin(site));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String origin(@Nullable URI address) {
        return address == null || address.getScheme() == null || address.getUserInfo() != null
                ? ""
                : "%s://%s:%d".formatted(address.getScheme(), address.getHost(), address.getPort());
    }
}
