/// Gives out dossier numbers (mã số hồ sơ): one series for each agency and day, without gaps and
/// without a counter that could be lost, because the number is the document's id.
@NullMarked
package vn.lienthong.intake.numbering;

import org.jspecify.annotations.NullMarked;
