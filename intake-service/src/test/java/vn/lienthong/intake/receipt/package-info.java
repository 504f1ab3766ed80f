/// The words of the papers.
@NullMarked
package vn.lienthong.intake.receipt;

import org.jspecify.annotations.NullMarked;
