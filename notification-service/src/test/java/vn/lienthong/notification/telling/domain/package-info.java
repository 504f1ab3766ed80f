@NullMarked
package vn.lienthong.notification.telling.domain;

import org.jspecify.annotations.NullMarked;
