/// What is overdue and what soon will be: the lists that desks and heads look at in the morning.
@NullMarked
package vn.lienthong.deadline.overdue;

import org.jspecify.annotations.NullMarked;
