/// The desk (bàn làm việc): what lies at the office, the page of one dossier, and what an officer
/// decides about a step.
@NullMarked
package vn.lienthong.portal.desk;

import org.jspecify.annotations.NullMarked;
