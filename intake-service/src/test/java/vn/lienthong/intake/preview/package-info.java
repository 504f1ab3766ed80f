/// Moments at which a procedure is tried out.
@NullMarked
package vn.lienthong.intake.preview;

import org.jspecify.annotations.NullMarked;
