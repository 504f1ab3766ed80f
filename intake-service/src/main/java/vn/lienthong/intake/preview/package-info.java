/// What the counters would promise by a procedure that is still being written.
@NullMarked
package vn.lienthong.intake.preview;

import org.jspecify.annotations.NullMarked;
