/// How journeys are shown.
@NullMarked
package vn.lienthong.routing.tracking;

import org.jspecify.annotations.NullMarked;
