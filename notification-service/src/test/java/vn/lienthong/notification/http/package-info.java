@NullMarked
package vn.lienthong.notification.http;

import org.jspecify.annotations.NullMarked;
