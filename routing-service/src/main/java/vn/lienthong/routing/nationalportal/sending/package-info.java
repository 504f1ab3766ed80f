/// Sends what waits, by the way that is configured: into files, or to an address.
@NullMarked
package vn.lienthong.routing.nationalportal.sending;

import org.jspecify.annotations.NullMarked;
