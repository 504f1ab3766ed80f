/// The stories that the clocks must tell.
@NullMarked
package vn.lienthong.deadline.clocks.domain;

import org.jspecify.annotations.NullMarked;
