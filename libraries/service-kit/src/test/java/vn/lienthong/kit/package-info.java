@NullMarked
package vn.lienthong.kit;

import org.jspecify.annotations.NullMarked;
