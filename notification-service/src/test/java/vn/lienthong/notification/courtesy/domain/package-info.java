@NullMarked
package vn.lienthong.notification.courtesy.domain;

import org.jspecify.annotations.NullMarked;
