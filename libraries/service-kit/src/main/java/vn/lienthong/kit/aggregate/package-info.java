/// One MongoDB document is one transaction. A document holds the state of one aggregate, the events
/// that still have to be published, and the marks of what it has consumed; all three change in one
/// compare-and-set. {@link vn.lienthong.kit.aggregate.Aggregates} is the way in.
@NullMarked
package vn.lienthong.kit.aggregate;

import org.jspecify.annotations.NullMarked;
