/// The whole system from outside: the command, its ports, and nothing of its classes.
@NullMarked
package vn.lienthong.system;

import org.jspecify.annotations.NullMarked;
