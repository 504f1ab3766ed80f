@NullMarked
package vn.lienthong.notification.courtesy.web;

import org.jspecify.annotations.NullMarked;
