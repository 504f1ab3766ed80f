/// Whole lives of dossiers.
@NullMarked
package vn.lienthong.intake.imports;

import org.jspecify.annotations.NullMarked;
