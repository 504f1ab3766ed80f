/// Numbered changes of what a service keeps, applied once at a start, while older replicas still
/// work.
@NullMarked
package vn.lienthong.kit.migration;

import org.jspecify.annotations.NullMarked;
