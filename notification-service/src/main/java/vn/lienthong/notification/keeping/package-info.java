/// What is done by the way: messages that nobody confirmed are given up, what is personal is
/// forgotten when its time is over, and what nobody asks for any more is dropped.
@NullMarked
package vn.lienthong.notification.keeping;

import org.jspecify.annotations.NullMarked;
