package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A scan that an officer wants recorded.
///
/// @param step the step that the papers go to, or came for; absent for the receiving counter
/// @param visit the visit that the routing slip was printed for; absent for the latest
/// @param at now, to the millisecond
public record ScanOrder(
        Direction direction,
        @Nullable String step,
        @Nullable Integer visit,
        Officer officer,
        Instant at) {}
