/// A dossier's deadlines over REST: what they are, who used the days, and why.
@NullMarked
package vn.lienthong.deadline.clocks.web;

import org.jspecify.annotations.NullMarked;
