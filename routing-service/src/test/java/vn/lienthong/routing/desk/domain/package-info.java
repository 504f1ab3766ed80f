/// The desks' rules, told as given, when, then.
@NullMarked
package vn.lienthong.routing.desk.domain;

import org.jspecify.annotations.NullMarked;
