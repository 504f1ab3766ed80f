@NullMarked
package vn.lienthong.notification.templates.domain;

import org.jspecify.annotations.NullMarked;
