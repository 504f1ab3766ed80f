/// The whole service against a real broker and store, and the rules of its architecture.
@NullMarked
package vn.lienthong.intake;

import org.jspecify.annotations.NullMarked;
