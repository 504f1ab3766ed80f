package vn.lienthong.notification.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// `lienthong.mail.*`; how to reach the server stands in `spring.mail.*`, which reads host and port
/// from here.
///
/// @param window how many mails may be with the server at once
@ConfigurationProperties("lienthong.mail")
record MailSettings(String from, String fromName, int window, int mailsPerSecond) {}
