@NullMarked
package vn.lienthong.logging;

import org.jspecify.annotations.NullMarked;
