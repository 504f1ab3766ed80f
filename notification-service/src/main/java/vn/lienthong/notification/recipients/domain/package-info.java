/// When a message may be sent, and whether at all. Pure.
@NullMarked
package vn.lienthong.notification.recipients.domain;

import org.jspecify.annotations.NullMarked;
