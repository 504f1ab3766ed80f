/// What stands between a citizen's files and the pages.
@NullMarked
package vn.lienthong.portal.online;

import org.jspecify.annotations.NullMarked;
