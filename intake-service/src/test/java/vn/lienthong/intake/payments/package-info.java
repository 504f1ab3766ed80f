@NullMarked
package vn.lienthong.intake.payments;

import org.jspecify.annotations.NullMarked;
