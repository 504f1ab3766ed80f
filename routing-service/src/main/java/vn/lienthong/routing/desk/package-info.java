/// Custody at the desks: what lies at an office, and what its officers do with it. The rules stand
/// in [vn.lienthong.routing.desk.domain].
@NullMarked
package vn.lienthong.routing.desk;

import org.jspecify.annotations.NullMarked;
