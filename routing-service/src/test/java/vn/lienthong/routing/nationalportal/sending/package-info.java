/// The messages to the national portal, and the ways to it.
@NullMarked
package vn.lienthong.routing.nationalportal.sending;

import org.jspecify.annotations.NullMarked;
