@NullMarked
package vn.lienthong.notification.sms.domain;

import org.jspecify.annotations.NullMarked;
