@NullMarked
package vn.lienthong.portal.figures;

import org.jspecify.annotations.NullMarked;
