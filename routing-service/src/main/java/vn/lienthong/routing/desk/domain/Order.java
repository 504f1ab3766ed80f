package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command with everything that it is given with.
///
/// @param step the step it is about
/// @param visit the visit that the officer saw; absent for the latest
/// @param at now, to the millisecond
public record Order(
        String step, @Nullable Integer visit, Officer officer, Instant at, DeskCommand command) {}
