@NullMarked
package vn.lienthong.tracing;

import org.jspecify.annotations.NullMarked;
