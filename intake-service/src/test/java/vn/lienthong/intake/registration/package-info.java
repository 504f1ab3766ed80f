/// Whole lives of dossiers.
@NullMarked
package vn.lienthong.intake.registration;

import org.jspecify.annotations.NullMarked;
