@NullMarked
package vn.lienthong.portal.imports;

import org.jspecify.annotations.NullMarked;
