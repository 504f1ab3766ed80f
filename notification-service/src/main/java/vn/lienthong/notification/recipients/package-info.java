/// What is known of recipients: who wants no messages, who asked for more, and how many each got.
/// By fingerprint only: no address stands here.
@NullMarked
package vn.lienthong.notification.recipients;

import org.jspecify.annotations.NullMarked;
