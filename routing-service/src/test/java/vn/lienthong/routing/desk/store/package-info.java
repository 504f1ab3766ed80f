/// How fast the desks' lists are.
@NullMarked
package vn.lienthong.routing.desk.store;

import org.jspecify.annotations.NullMarked;
