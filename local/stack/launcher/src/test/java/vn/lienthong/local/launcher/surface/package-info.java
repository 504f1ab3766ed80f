/// Tests of the client, against small servers.
@NullMarked
package vn.lienthong.local.launcher.surface;

import org.jspecify.annotations.NullMarked;
