/// What the counter is answered.
@NullMarked
package vn.lienthong.intake.registration.web;

import org.jspecify.annotations.NullMarked;
