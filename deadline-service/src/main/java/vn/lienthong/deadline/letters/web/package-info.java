/// Letters of apology over REST and on paper.
@NullMarked
package vn.lienthong.deadline.letters.web;

import org.jspecify.annotations.NullMarked;
