/// Reads what callers sent into what the domain understands, and says everything that is wrong with
/// it, by the names of the request's own fields.
@NullMarked
package vn.lienthong.intake.registration.input;

import org.jspecify.annotations.NullMarked;
