@NullMarked
package vn.lienthong.system.replay;

import org.jspecify.annotations.NullMarked;
