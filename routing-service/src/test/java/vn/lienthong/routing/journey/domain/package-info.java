/// The journey's rules, told as given, when, then.
@NullMarked
package vn.lienthong.routing.journey.domain;

import org.jspecify.annotations.NullMarked;
