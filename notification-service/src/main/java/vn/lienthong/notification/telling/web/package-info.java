/// What was told to whom, for officers, with addresses masked; and sending again, for operators.
@NullMarked
package vn.lienthong.notification.telling.web;

import org.jspecify.annotations.NullMarked;
