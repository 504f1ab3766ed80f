/// The business clock, and waiting until nothing is under way. In the `local` profile the clock can
/// be moved forward; anywhere else it is the system clock.
@NullMarked
package vn.lienthong.kit.time;

import org.jspecify.annotations.NullMarked;
