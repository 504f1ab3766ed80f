/// Letters of apology: the duty of a late office, drafted by a machine, signed by its head.
@NullMarked
package vn.lienthong.deadline.letters;

import org.jspecify.annotations.NullMarked;
