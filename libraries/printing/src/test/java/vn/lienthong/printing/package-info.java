/// What every paper must keep: its text, its looks, its silence towards the outside.
@NullMarked
package vn.lienthong.printing;

import org.jspecify.annotations.NullMarked;
