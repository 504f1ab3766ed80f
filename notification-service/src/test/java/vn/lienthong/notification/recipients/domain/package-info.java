@NullMarked
package vn.lienthong.notification.recipients.domain;

import org.jspecify.annotations.NullMarked;
