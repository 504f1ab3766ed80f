/// Where newer calendars come from.
@NullMarked
package vn.lienthong.intake.calendars;

import org.jspecify.annotations.NullMarked;
