/// Mail over SMTP: plain text and HTML from one template, and a signed letter as an attachment. No
/// mail that promises a letter goes without it. Connections are kept open and used again; how far a
/// mail had come when one broke decides whether it may be sent a second time.
@NullMarked
package vn.lienthong.notification.mail;

import org.jspecify.annotations.NullMarked;
