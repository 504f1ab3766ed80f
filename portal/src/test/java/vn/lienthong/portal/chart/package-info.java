@NullMarked
package vn.lienthong.portal.chart;

import org.jspecify.annotations.NullMarked;
