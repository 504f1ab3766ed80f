@NullMarked
package vn.lienthong.notification.file;

import org.jspecify.annotations.NullMarked;
