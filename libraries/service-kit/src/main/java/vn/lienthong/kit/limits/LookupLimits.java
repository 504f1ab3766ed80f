package vn.lienthong.kit.limits;

import java.time.Clock;

/// Stops whoever guesses pins: so many wrong tries for one code, and so many from one address.
public final class LookupLimits {

    private final Clock clock;
    private final WrongTries ofCodes;
    private final WrongTries ofAddresses;

    /// @param ofCodes counts by what is looked up
    /// @param ofAddresses counts by the network address of who looks
    public LookupLimits(Clock clock, WrongTries ofCodes, WrongTries ofAddresses) {
        this.clock = clock;
        this.ofCodes = ofCodes;
        this.ofAddresses = ofAddresses;
    }

    /// Whether the next try must be turned away unread.
    public boolean areReached(String code, String address) {
        return ofCodes.areUsedUp(code, clock.instant())
                || ofAddresses.areUsedUp(address, clock.instant());
    }

    /// Notes a wrong pin or an unknown code.
    public void wrongTry(String code, String address) {
        ofCodes.count(code, clock.instant());
        ofAddresses.count(address, clock.instant());
    }
}
