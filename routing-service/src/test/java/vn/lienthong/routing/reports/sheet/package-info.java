@NullMarked
package vn.lienthong.routing.reports.sheet;

import org.jspecify.annotations.NullMarked;
