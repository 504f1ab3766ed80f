@NullMarked
package vn.lienthong.printing.sheet;

import org.jspecify.annotations.NullMarked;
