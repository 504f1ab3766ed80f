/// Where calendars lie: first in the province's data folder, from the first start on in the
/// collection `calendars`, and compiled in memory.
@NullMarked
package vn.lienthong.deadline.calendars.store;

import org.jspecify.annotations.NullMarked;
