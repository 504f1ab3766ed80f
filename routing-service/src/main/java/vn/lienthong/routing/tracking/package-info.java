/// Looking at a journey: the officer's view with its history, the control sheet (phiếu kiểm soát),
/// and the public look-up, which shows nothing personal.
@NullMarked
package vn.lienthong.routing.tracking;

import org.jspecify.annotations.NullMarked;
