package vn.lienthong.routing.journey.domain;

import java.time.Instant;

/// A suspension that has ended.
public record Pause(Suspension suspension, Instant until) {}
