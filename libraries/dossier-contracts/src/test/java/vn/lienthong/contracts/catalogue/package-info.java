@NullMarked
package vn.lienthong.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
