/// The business clock: business time is the machine's time plus an offset that only grows and
/// survives a restart. Moving it is a journey of all services together: wait until they are quiet,
/// move each in order, wait until they are quiet again.
@NullMarked
package vn.lienthong.local.world.clock;

import org.jspecify.annotations.NullMarked;
