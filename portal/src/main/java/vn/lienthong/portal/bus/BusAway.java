package vn.lienthong.portal.bus;

import org.jspecify.annotations.Nullable;

/// The bus did not answer, or would not.
public final class BusAway extends RuntimeException {

    public BusAway(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
