/// Signed letters that go with messages, fetched where they are kept.
@NullMarked
package vn.lienthong.notification.letters;

import org.jspecify.annotations.NullMarked;
