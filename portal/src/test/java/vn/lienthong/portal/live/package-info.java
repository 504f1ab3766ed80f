@NullMarked
package vn.lienthong.portal.live;

import org.jspecify.annotations.NullMarked;
