/// Gathers what waits for the opening of the working day into one mail to each desk.
@NullMarked
package vn.lienthong.notification.digests;

import org.jspecify.annotations.NullMarked;
