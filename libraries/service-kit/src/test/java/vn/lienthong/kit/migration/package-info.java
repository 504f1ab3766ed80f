@NullMarked
package vn.lienthong.kit.migration;

import org.jspecify.annotations.NullMarked;
