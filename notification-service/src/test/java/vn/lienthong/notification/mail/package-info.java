@NullMarked
package vn.lienthong.notification.mail;

import org.jspecify.annotations.NullMarked;
