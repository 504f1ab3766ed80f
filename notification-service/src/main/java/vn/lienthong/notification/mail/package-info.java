/// Mail over SMTP: plain text and HTML from one template, and a signed letter as an attachment. No
/// mail that promises a letter goes without it.
@NullMarked
package vn.lienthong.notification.mail;

import org.jspecify.annotations.NullMarked;
