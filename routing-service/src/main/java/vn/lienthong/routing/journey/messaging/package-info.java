/// Journeys hear what the counter, the desks and the clocks say.
@NullMarked
package vn.lienthong.routing.journey.messaging;

import org.jspecify.annotations.NullMarked;
