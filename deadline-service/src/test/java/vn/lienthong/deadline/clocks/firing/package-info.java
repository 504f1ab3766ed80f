@NullMarked
package vn.lienthong.deadline.clocks.firing;

import org.jspecify.annotations.NullMarked;
