/// Paying online what a dossier waits for (nộp phí, lệ phí trực tuyến): an order for the fee, the
/// payment gateway, and its word that the money came. Whatever the gateway is called, the dossier
/// hears of a payment as it does of one at the counter.
@NullMarked
package vn.lienthong.intake.payments;

import org.jspecify.annotations.NullMarked;
