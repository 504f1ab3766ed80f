@NullMarked
package vn.lienthong.routing.reports.facts.domain;

import org.jspecify.annotations.NullMarked;
