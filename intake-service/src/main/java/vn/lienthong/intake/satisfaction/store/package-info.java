/// The collections of ratings, and of what was written beside them.
@NullMarked
package vn.lienthong.intake.satisfaction.store;

import org.jspecify.annotations.NullMarked;
