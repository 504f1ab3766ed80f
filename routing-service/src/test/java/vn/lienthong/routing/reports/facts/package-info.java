@NullMarked
package vn.lienthong.routing.reports.facts;

import org.jspecify.annotations.NullMarked;
