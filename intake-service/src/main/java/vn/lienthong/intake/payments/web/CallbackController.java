package vn.lienthong.intake.payments.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.intake.payments.Payments;
import vn.lienthong.intake.payments.domain.Bill;
import vn.lienthong.intake.payments.domain.Notice;
import vn.lienthong.intake.payments.gateway.PaymentGateway;
import vn.lienthong.kit.web.Problem;

/// Hears from the payment gateway. Who has no token must have signed; a wrong signature, an old one
/// and a gateway that is not in use look the same. What was answered with 200 is on record; after a
/// 5xx the gateway comes again.
@RestController
class CallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackController.class);

    private final Payments payments;

    CallbackController(Payments payments) {
        this.payments = payments;
    }

    /// @param result OK
    record Answer(String result) {}

    @PostMapping("/public/payment-callbacks/{provider}")
    Answer take(
            @PathVariable String provider,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        PaymentGateway gateway = payments.gateway(provider).orElseThrow(CallbackController::forged);
        return switch (gateway.read(body, headers::getFirst, payments.now())) {
            case PaymentGateway.Reading.Forged() -> throw forged();
            case PaymentGateway.Reading.Unreadable() ->
                    throw Problem.badRequest("payment.callback.unreadable");
            case PaymentGateway.Reading.Genuine(Notice notice) -> take(notice, gateway);
        };
    }

    private Answer take(Notice notice, PaymentGateway gateway) {
        return switch (payments.take(notice, gateway)) {
            case Bill.Heard.Taken _ -> new Answer("OK");
            case Bill.Heard.WrongAmount _ -> {
                LOG.warn("{}: the gateway tells of another amount", notice.order());
                throw Problem.unprocessable("payment.callback.amount");
            }
            case Bill.Heard.UnknownOrder _ ->
                    throw Problem.notFound("payment.order.none", notice.order());
        };
    }

    private static Problem forged() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "payment.callback.unsigned");
    }
}
