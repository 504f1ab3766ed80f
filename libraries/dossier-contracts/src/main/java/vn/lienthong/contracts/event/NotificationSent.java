package vn.lienthong.contracts.event;

import java.time.Instant;

/// A provider took the message; it is not delivered yet.
///
/// @param to the recipient, masked
/// @param channel `SMS` or `EMAIL`
public record NotificationSent(
        String code,
        Instant at,
        String notification,
        String template,
        String channel,
        String to,
        String provider)
        implements DossierEvent {}
