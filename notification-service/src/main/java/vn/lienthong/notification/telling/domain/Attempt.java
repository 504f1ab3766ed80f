package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.List;

/// One try to hand a message to a provider.
///
/// @param at business time at which it began
/// @param result `SENDING` until it is known, `SENT`, or why not; never anything personal
/// @param references what the provider calls the message, one for each part it took
public record Attempt(String provider, Instant at, String result, List<String> references) {

    /// In place of a provider where it did not get so far.
    static final String OURSELVES = "lienthong";

    static final String SENDING = "SENDING";
    static final String SENT = "SENT";
    static final String THROTTLED = "THROTTLED";
    static final String UNKNOWN = "UNKNOWN_OUTCOME";

    public Attempt {
        references = List.copyOf(references);
    }

    static Attempt begun(String provider, Instant at) {
        return new Attempt(provider, at, SENDING, List.of());
    }

    Attempt ended(String withResult, List<String> withReferences) {
        return new Attempt(provider, at, withResult, withReferences);
    }
}
