/// The national portal against a real broker and store.
@NullMarked
package vn.lienthong.routing.nationalportal;

import org.jspecify.annotations.NullMarked;
