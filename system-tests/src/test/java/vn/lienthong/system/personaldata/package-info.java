/// That nothing personal lies anywhere to be read, and that it can be erased.
@NullMarked
package vn.lienthong.system.personaldata;

import org.jspecify.annotations.NullMarked;
