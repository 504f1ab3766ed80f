/// Text messages over SMPP 3.4. Each provider has its own lines, which bind again with growing
/// pauses when they are lost, one window for all of them, and a reader of delivery receipts. Long
/// texts go in parts; a part that the centre throttles is waited for, not the whole text sent anew.
@NullMarked
package vn.lienthong.notification.sms;

import org.jspecify.annotations.NullMarked;
