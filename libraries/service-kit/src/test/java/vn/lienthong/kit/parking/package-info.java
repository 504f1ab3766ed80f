/// Tests of what operators do about parked events.
@NullMarked
package vn.lienthong.kit.parking;

import org.jspecify.annotations.NullMarked;
