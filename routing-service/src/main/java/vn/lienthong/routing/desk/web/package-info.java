/// The desks over REST: what lies at an office, and the commands of its officers.
@NullMarked
package vn.lienthong.routing.desk.web;

import org.jspecify.annotations.NullMarked;
