/// The papers that the applicant takes home: receipt (Mẫu 01), supplement request (Mẫu 02), refusal
/// notice (Mẫu 03), as PDF or as a page.
@NullMarked
package vn.lienthong.intake.receipt;

import org.jspecify.annotations.NullMarked;
