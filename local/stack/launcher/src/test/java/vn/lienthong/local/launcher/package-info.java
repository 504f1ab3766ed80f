/// Tests of starting, watching and stopping.
@NullMarked
package vn.lienthong.local.launcher;

import org.jspecify.annotations.NullMarked;
