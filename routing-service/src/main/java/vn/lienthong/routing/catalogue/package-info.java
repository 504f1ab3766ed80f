/// The catalogue as routing needs it: offices and who is above whom, and the working calendars.
/// Loaded from the data folder.
@NullMarked
package vn.lienthong.routing.catalogue;

import org.jspecify.annotations.NullMarked;
