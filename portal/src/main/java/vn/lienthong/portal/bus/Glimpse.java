package vn.lienthong.portal.bus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outside of one message. What is inside may tell about a person and is not read.
///
/// @param key the dossier code
/// @param headers what tells which event it is, in the order of the message
/// @param bytes how large the inside is
public record Glimpse(
        int partition,
        long offset,
        Instant at,
        @Nullable String key,
        List<Header> headers,
        int bytes) {

    /// One header, such as `ce_type`.
    public record Header(String name, String value) {}
}
