/// A calendar reads as it was written.
@NullMarked
package vn.lienthong.catalogue.calendar;

import org.jspecify.annotations.NullMarked;
