/// What cannot be processed waits with everything later about the same subject, in order, until an
/// operator has it replayed; nothing else waits for it.
@NullMarked
package vn.lienthong.kit.parking;

import org.jspecify.annotations.NullMarked;
