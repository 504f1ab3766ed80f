/// The collection of what reports know.
@NullMarked
package vn.lienthong.routing.reports.facts.store;

import org.jspecify.annotations.NullMarked;
