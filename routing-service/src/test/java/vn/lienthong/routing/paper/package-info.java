/// Papers in a running service.
@NullMarked
package vn.lienthong.routing.paper;

import org.jspecify.annotations.NullMarked;
