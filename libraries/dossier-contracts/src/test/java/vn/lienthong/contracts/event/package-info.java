@NullMarked
package vn.lienthong.contracts.event;

import org.jspecify.annotations.NullMarked;
