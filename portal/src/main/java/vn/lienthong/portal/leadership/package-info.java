/// The head of office (thủ trưởng): what is late, and the letters of apology that the head alone
/// signs.
@NullMarked
package vn.lienthong.portal.leadership;

import org.jspecify.annotations.NullMarked;
