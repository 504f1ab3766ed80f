@NullMarked
package vn.lienthong.kit.aggregate;

import org.jspecify.annotations.NullMarked;
