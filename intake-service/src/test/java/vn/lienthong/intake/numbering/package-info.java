/// Numbers without gaps, whoever asks and whatever dies.
@NullMarked
package vn.lienthong.intake.numbering;

import org.jspecify.annotations.NullMarked;
