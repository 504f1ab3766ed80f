/// What citizens may do without an account, who names a reference and its pin, and what officers of
/// the counter do with it.
@NullMarked
package vn.lienthong.intake.online.web;

import org.jspecify.annotations.NullMarked;
