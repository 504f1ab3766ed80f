package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A return that this deployment heard of. Kept because an offer that it called off may arrive
/// after it: the two travel on different topics.
public record Recall(String step, @Nullable String toStep, Instant at) {}
