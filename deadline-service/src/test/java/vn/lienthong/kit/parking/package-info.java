@NullMarked
package vn.lienthong.kit.parking;

import org.jspecify.annotations.NullMarked;
