/// Mail over SMTP: plain text and HTML from one template, and the apology letter as an attachment,
/// fetched from deadline-service. No mail that promises a letter goes without it.
@NullMarked
package vn.lienthong.notification.mail;

import org.jspecify.annotations.NullMarked;
