@NullMarked
package vn.lienthong.notification.sms;

import org.jspecify.annotations.NullMarked;
