package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;

/// The next thing that falls due for a dossier.
///
/// @param at when
/// @param lane how it stands to others of the same instant
public record Pending(Instant at, Lane lane) {}
