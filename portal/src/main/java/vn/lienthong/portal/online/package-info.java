/// Handing something in online: what citizens draw up, hand in and follow without an account, and
/// what the counter does with what came.
@NullMarked
package vn.lienthong.portal.online;

import org.jspecify.annotations.NullMarked;
