/// The whole system from outside: what drives and measures it. Nothing here is part of what runs in
/// a province.
@NullMarked
package vn.lienthong.system;

import org.jspecify.annotations.NullMarked;
