/// Text messages over SMPP 3.4: one bound line with reconnection, long texts in parts, delivery
/// receipts.
@NullMarked
package vn.lienthong.notification.sms;

import org.jspecify.annotations.NullMarked;
