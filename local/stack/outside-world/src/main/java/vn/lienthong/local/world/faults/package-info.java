/// Breaks and mends the providers, so that one can see what the system does about it. A restart
/// mends all.
@NullMarked
package vn.lienthong.local.world.faults;

import org.jspecify.annotations.NullMarked;
