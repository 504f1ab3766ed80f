@NullMarked
package vn.lienthong.notification;

import org.jspecify.annotations.NullMarked;
