/// What is owed, the orders for it, and what the gateway's word makes of them. Pure: time comes in
/// from outside.
@NullMarked
package vn.lienthong.intake.payments.domain;

import org.jspecify.annotations.NullMarked;
