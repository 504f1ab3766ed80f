/// Facts come from the topics, and from nowhere else.
@NullMarked
package vn.lienthong.routing.reports.facts.messaging;

import org.jspecify.annotations.NullMarked;
