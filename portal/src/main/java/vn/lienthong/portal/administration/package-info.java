/// Administration (quản trị): the procedures and their versions, the offices and who succeeds whom,
/// the working calendars and what an order about one moves.
@NullMarked
package vn.lienthong.portal.administration;

import org.jspecify.annotations.NullMarked;
