/// How messages are divided among providers. Pure.
@NullMarked
package vn.lienthong.notification.sending.domain;

import org.jspecify.annotations.NullMarked;
