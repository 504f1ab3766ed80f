/// The working calendars by which this service promises dates: from the province's data at the
/// start, then as the deadline service, which owns them, has them.
@NullMarked
package vn.lienthong.intake.calendars;

import org.jspecify.annotations.NullMarked;
