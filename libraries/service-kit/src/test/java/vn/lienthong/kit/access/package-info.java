/// Tests of what operators do about parked events.
@NullMarked
package vn.lienthong.kit.access;

import org.jspecify.annotations.NullMarked;
