/// Calendars and due dates over REST.
@NullMarked
package vn.lienthong.deadline.calendars.web;

import org.jspecify.annotations.NullMarked;
