/// The counter's decisions, without anything around them.
@NullMarked
package vn.lienthong.intake.registration.domain;

import org.jspecify.annotations.NullMarked;
