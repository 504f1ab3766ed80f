/// Paper over REST: scans at both ends of a handover, where the papers are, the reconciliation list
/// of an office, and what is printed: the routing slip and the register.
@NullMarked
package vn.lienthong.routing.paper.web;

import org.jspecify.annotations.NullMarked;
