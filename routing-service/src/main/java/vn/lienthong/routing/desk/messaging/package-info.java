/// Desks hear what is handed over to them, and what ends, stops or recalls it.
@NullMarked
package vn.lienthong.routing.desk.messaging;

import org.jspecify.annotations.NullMarked;
