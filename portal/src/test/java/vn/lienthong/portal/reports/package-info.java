@NullMarked
package vn.lienthong.portal.reports;

import org.jspecify.annotations.NullMarked;
