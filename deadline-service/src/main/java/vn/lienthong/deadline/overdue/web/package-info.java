/// The lists over REST.
@NullMarked
package vn.lienthong.deadline.overdue.web;

import org.jspecify.annotations.NullMarked;
