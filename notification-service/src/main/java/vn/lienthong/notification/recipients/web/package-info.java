/// Who wants no messages, or more of them: for counters, which hear it from people.
@NullMarked
package vn.lienthong.notification.recipients.web;

import org.jspecify.annotations.NullMarked;
