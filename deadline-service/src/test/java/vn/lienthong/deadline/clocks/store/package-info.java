@NullMarked
package vn.lienthong.deadline.clocks.store;

import org.jspecify.annotations.NullMarked;
