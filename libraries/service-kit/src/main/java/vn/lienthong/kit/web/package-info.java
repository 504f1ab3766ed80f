/// What every REST interface needs: problem answers (RFC 9457) in the caller's language, pages,
/// repeats of a POST answered once, a limit to bodies.
@NullMarked
package vn.lienthong.kit.web;

import org.jspecify.annotations.NullMarked;
