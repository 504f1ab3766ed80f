/// Where the desks of a level are served by a deployment of their own, what is asked of them here
/// is handed on to it, so that everybody else needs to know one address only. A level that does not
/// answer holds up nobody but those who want its desks.
@NullMarked
package vn.lienthong.routing.forwarding;

import org.jspecify.annotations.NullMarked;
