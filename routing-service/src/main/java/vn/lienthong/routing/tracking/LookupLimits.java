package vn.lienthong.routing.tracking;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Stops whoever guesses pins: so many wrong tries for one dossier, and from one address.
@Component
class LookupLimits {

    private final WrongTries ofCodes;
    private final WrongTries ofAddresses;
    private final Clock clock;

    LookupLimits(
            Clock clock,
            @Value("${lienthong.routing.lookup.wrong-tries-per-code}") int perCode,
            @Value("${lienthong.routing.lookup.wrong-tries-per-address}") int perAddress,
            @Value("${lienthong.routing.lookup.within}") Duration within) {
        this.clock = clock;
        this.ofCodes = new WrongTries(perCode, within);
        this.ofAddresses = new WrongTries(perAddress, within);
    }

    boolean areReached(String code, String address) {
        return ofCodes.areUsedUp(code, clock.instant())
                || ofAddresses.areUsedUp(address, clock.instant());
    }

    void wrongTry(String code, String address) {
        ofCodes.count(code, clock.instant());
        ofAddresses.count(address, clock.instant());
    }
}
