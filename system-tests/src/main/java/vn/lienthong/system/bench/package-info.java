/// The benchmarks of `./lienthong bench`. Each starts what it needs as separate processes from the
/// very programs that production runs, loads it from this process, and prints what it measured.
@NullMarked
package vn.lienthong.system.bench;

import org.jspecify.annotations.NullMarked;
