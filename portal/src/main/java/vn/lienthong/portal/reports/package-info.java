/// The province's figures in pictures, for those who answer for them: how much was received and
/// settled, how much of it in time, where it stands still, down to the dossiers behind each number.
@NullMarked
package vn.lienthong.portal.reports;

import org.jspecify.annotations.NullMarked;
