/// What operators see of it, and send again.
@NullMarked
package vn.lienthong.routing.nationalportal.web;

import org.jspecify.annotations.NullMarked;
