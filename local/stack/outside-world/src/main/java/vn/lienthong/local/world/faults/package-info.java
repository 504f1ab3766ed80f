/// Breaks and mends the two providers, so that one can see what the system does about it. A restart
/// mends both.
@NullMarked
package vn.lienthong.local.world.faults;

import org.jspecify.annotations.NullMarked;
