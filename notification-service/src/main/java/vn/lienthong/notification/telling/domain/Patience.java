package vn.lienthong.notification.telling.domain;

import java.time.Duration;

/// How long a message is tried.
///
/// @param validity after the first try it is worth sending for so long
/// @param jitter 0 to 1
public record Patience(Duration validity, double jitter) {}
