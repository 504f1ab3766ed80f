@NullMarked
package vn.lienthong.intake.payments.gateway;

import org.jspecify.annotations.NullMarked;
