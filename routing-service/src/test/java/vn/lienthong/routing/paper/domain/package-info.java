/// The rules of paper, told as given, when, then.
@NullMarked
package vn.lienthong.routing.paper.domain;

import org.jspecify.annotations.NullMarked;
