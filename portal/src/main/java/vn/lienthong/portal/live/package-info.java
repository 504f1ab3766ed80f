/// Tells open pages of the desk that something at their office changed: what changed, they ask the
/// services.
@NullMarked
package vn.lienthong.portal.live;

import org.jspecify.annotations.NullMarked;
