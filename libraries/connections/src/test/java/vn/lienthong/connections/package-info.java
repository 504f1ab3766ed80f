@NullMarked
package vn.lienthong.connections;

import org.jspecify.annotations.NullMarked;
