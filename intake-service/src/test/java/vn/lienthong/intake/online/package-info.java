/// Tests of what came online.
@NullMarked
package vn.lienthong.intake.online;

import org.jspecify.annotations.NullMarked;
