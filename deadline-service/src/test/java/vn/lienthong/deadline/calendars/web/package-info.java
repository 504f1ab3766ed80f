@NullMarked
package vn.lienthong.deadline.calendars.web;

import org.jspecify.annotations.NullMarked;
