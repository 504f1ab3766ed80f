@NullMarked
package vn.lienthong.system.capacity;

import org.jspecify.annotations.NullMarked;
