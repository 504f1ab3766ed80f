/// What providers say later about what they took.
@NullMarked
package vn.lienthong.notification.receipts;

import org.jspecify.annotations.NullMarked;
