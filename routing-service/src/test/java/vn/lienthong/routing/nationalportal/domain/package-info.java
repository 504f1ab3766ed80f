/// What the national portal is told, as given, when, then.
@NullMarked
package vn.lienthong.routing.nationalportal.domain;

import org.jspecify.annotations.NullMarked;
