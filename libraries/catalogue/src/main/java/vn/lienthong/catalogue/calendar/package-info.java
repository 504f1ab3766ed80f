/// The written form of a working calendar, one for the data folder, the store and REST.
@NullMarked
package vn.lienthong.catalogue.calendar;

import org.jspecify.annotations.NullMarked;
