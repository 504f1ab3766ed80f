/// The papers behind the dossier (hồ sơ giấy): scanning their routing slips on the way from office
/// to office, and comparing the papers with the record.
@NullMarked
package vn.lienthong.portal.paper;

import org.jspecify.annotations.NullMarked;
