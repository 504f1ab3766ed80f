package vn.lienthong.intake.payments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.payments.domain.PaymentOrder;
import vn.lienthong.intake.payments.domain.PaymentOrder.PayPage;
import vn.lienthong.intake.payments.domain.PaymentOrder.Progress;

/// An order as the applicant sees it.
///
/// @param payUrl where it is paid, and `qr` what the QR code holds; absent once it cannot be paid
/// @param paidAt absent while it is not
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(
        String id,
        long amount,
        PaymentOrder.State state,
        String provider,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String payUrl,
        @Nullable String qr,
        @Nullable Instant paidAt) {

    static OrderView of(PaymentOrder order, PaymentOrder.State state) {
        PayPage page = state == PaymentOrder.State.CREATED ? order.page() : null;
        return new OrderView(
                order.id(),
                order.amount(),
                state,
                order.provider(),
                order.createdAt(),
                order.expiresAt(),
                page == null ? null : page.url(),
                page == null ? null : page.qr(),
                order.payment().map(Progress.Paid::at).orElse(null));
    }
}
