package vn.lienthong.contracts.event;

import java.time.Instant;

/// The message could not be brought to the recipient.
///
/// @param to the recipient, masked
/// @param channel `SMS` or `EMAIL`
public record NotificationFailed(
        String code,
        Instant at,
        String notification,
        String template,
        String channel,
        String to,
        String reason)
        implements DossierEvent {}
