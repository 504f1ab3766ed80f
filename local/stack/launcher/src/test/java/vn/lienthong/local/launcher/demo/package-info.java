/// Tests of what the demonstration stands on.
@NullMarked
package vn.lienthong.local.launcher.demo;

import org.jspecify.annotations.NullMarked;
