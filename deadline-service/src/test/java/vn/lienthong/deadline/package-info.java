/// The service as a whole: against a real broker and store, and its architecture.
@NullMarked
package vn.lienthong.deadline;

import org.jspecify.annotations.NullMarked;
