package vn.lienthong.notification.telling.domain;

import java.time.Instant;

/// Now, twice over.
///
/// @param business what people are shown
/// @param machine what waiting is measured by: leases and back-off must not care when the business
///   clock is moved
public record Moment(Instant business, Instant machine) {}
