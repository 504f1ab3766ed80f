@NullMarked
package vn.lienthong.notification.telling.store;

import org.jspecify.annotations.NullMarked;
