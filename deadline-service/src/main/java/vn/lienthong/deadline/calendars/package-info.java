/// The working calendars: data, versioned, changed a day at a time by an order that is named.
@NullMarked
package vn.lienthong.deadline.calendars;

import org.jspecify.annotations.NullMarked;
