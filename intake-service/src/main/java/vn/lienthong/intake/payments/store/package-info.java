/// The collection of bills.
@NullMarked
package vn.lienthong.intake.payments.store;

import org.jspecify.annotations.NullMarked;
