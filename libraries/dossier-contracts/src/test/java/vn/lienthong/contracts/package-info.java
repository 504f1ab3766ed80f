@NullMarked
package vn.lienthong.contracts;

import org.jspecify.annotations.NullMarked;
