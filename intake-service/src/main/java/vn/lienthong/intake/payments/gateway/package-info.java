/// The payment gateways that orders can be paid through.
@NullMarked
package vn.lienthong.intake.payments.gateway;

import org.jspecify.annotations.NullMarked;
