@NullMarked
package vn.lienthong.notification.templates.store;

import org.jspecify.annotations.NullMarked;
