/// The routing service from outside its domains: its architecture, and its life against a real
/// broker and store.
@NullMarked
package vn.lienthong.routing;

import org.jspecify.annotations.NullMarked;
