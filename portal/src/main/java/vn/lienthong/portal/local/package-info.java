/// On a developer's machine only (profile `local`): the way to the stand-in for the world outside,
/// and its business clock.
@NullMarked
package vn.lienthong.portal.local;

import org.jspecify.annotations.NullMarked;
