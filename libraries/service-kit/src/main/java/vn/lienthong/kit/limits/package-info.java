/// How often somebody without an account may try.
@NullMarked
package vn.lienthong.kit.limits;

import org.jspecify.annotations.NullMarked;
