package vn.lienthong.contracts.event;

import java.time.Instant;

/// The provider confirmed delivery.
///
/// @param to the recipient, masked
/// @param channel `SMS` or `EMAIL`
public record NotificationDelivered(
        String code,
        Instant at,
        String notification,
        String template,
        String channel,
        String to,
        String provider)
        implements DossierEvent {}
