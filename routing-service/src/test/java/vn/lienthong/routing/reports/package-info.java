/// What reports count.
@NullMarked
package vn.lienthong.routing.reports;

import org.jspecify.annotations.NullMarked;
