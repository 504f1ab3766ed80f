/// A payment gateway that takes no money: orders come in signed, a visitor pays or gives up on a
/// page, and the customer is called back, signed, until it has heard.
@NullMarked
package vn.lienthong.local.world.payments;

import org.jspecify.annotations.NullMarked;
