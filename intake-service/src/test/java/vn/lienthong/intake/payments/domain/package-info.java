@NullMarked
package vn.lienthong.intake.payments.domain;

import org.jspecify.annotations.NullMarked;
