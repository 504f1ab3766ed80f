package vn.lienthong.notification.sms;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The line to the SMS centre, `lienthong.sms.*`.
///
/// @param sender registered brand name (tên định danh)
/// @param window how many messages may wait for their answers at once
/// @param partsPerSecond what the carrier's contract allows
@ConfigurationProperties("lienthong.sms")
record SmsSettings(
        String host,
        int port,
        String systemId,
        String password,
        String sender,
        int window,
        int partsPerSecond) {}
