@NullMarked
package vn.lienthong.system.parts;

import org.jspecify.annotations.NullMarked;
