/// A rating and until when it can be changed. Pure: time comes in from outside.
@NullMarked
package vn.lienthong.intake.satisfaction.domain;

import org.jspecify.annotations.NullMarked;
