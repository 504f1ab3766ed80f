/// Tells why an officer looked at a dossier (nhật ký truy cập): where it stands, as far as this
/// service knows.
@NullMarked
package vn.lienthong.deadline.access;

import org.jspecify.annotations.NullMarked;
