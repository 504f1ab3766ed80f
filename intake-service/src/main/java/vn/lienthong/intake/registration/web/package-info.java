/// The REST interface of the counter.
@NullMarked
package vn.lienthong.intake.registration.web;

import org.jspecify.annotations.NullMarked;
