/// Templates over REST: read, tried out with sample values, and replaced by a next version.
@NullMarked
package vn.lienthong.notification.templates.web;

import org.jspecify.annotations.NullMarked;
