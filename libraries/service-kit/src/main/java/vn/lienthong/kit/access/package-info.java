/// Who looked at what, when and why (nhật ký truy cập): every endpoint says what of a citizen it
/// shows, or that it shows nothing; a look is kept after the answer, in batches, without anything
/// personal of the citizen, and can be reported.
@NullMarked
package vn.lienthong.kit.access;

import org.jspecify.annotations.NullMarked;
