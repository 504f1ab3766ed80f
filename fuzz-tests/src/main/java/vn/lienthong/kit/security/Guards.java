package vn.lienthong.kit.security;

import vn.lienthong.contracts.catalogue.Offices;

/// The guard of the sample province.
public final class Guards {

    private Guards() {}

    public static Guard of(Offices offices) {
        return new Guard(offices::isAtOrBelow);
    }
}
