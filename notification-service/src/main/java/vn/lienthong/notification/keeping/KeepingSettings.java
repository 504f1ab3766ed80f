package vn.lienthong.notification.keeping;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long what is kept, `lienthong.keeping.*`.
///
/// @param personalAfterEnd after the end of its dossier what is personal in its messages is kept so
///   long, business time
/// @param receiptWithin so long a receipt is waited for, machine time
@ConfigurationProperties("lienthong.keeping")
record KeepingSettings(Period personalAfterEnd, Duration receiptWithin) {}
