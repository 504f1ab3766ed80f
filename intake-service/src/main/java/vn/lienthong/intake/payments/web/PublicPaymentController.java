package vn.lienthong.intake.payments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.intake.payments.Payments;
import vn.lienthong.intake.payments.domain.Owed;
import vn.lienthong.intake.payments.domain.PaymentOrder;
import vn.lienthong.intake.payments.gateway.GatewayAwayException;
import vn.lienthong.intake.registration.PublicDossiers;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.kit.web.Problem;

/// What the applicant pays online, without a token: code and pin stand on the receipt.
@RestController
class PublicPaymentController {

    private final Payments payments;
    private final PublicDossiers dossiers;

    PublicPaymentController(Payments payments, PublicDossiers dossiers) {
        this.payments = payments;
        this.dossiers = dossiers;
    }

    /// What is owed.
    ///
    /// @param state OFFERED, NOT_ASKED, UNKNOWN_AMOUNT, PAID, or NO_GATEWAY
    /// @param amount in đồng; absent when it is not known
    /// @param order that is open or was last; absent before the first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Due(
            String state, @Nullable Long amount, String procedureName, @Nullable OrderView order) {}

    @GetMapping("/public/dossiers/{code}/payments")
    ResponseEntity<Due> due(HttpServletRequest request, @PathVariable String code) {
        Dossier dossier = dossiers.open(request, code);
        Optional<PaymentOrder> current = payments.current(dossier);
        boolean paid = current.flatMap(PaymentOrder::payment).isPresent();
        Owed owed = payments.owed(dossier);
        return answer(
                new Due(
                        paid ? "PAID" : word(owed),
                        owed instanceof Owed.Fee(long amount) ? amount : null,
                        dossier.submission().procedureName(),
                        current.map(this::view).orElse(null)));
    }

    private String word(Owed owed) {
        return switch (owed) {
            case Owed.Fee _ -> payments.areOffered() ? "OFFERED" : "NO_GATEWAY";
            case Owed.NotAsked _ -> "NOT_ASKED";
            case Owed.UnknownAmount _ -> "UNKNOWN_AMOUNT";
            case Owed.PaidAlready _ -> "PAID";
        };
    }

    @PostMapping("/public/dossiers/{code}/payments")
    ResponseEntity<OrderView> order(HttpServletRequest request, @PathVariable String code) {
        Dossier dossier = dossiers.open(request, code);
        return switch (ordered(dossier)) {
            case Payments.Ordered.Open(PaymentOrder order) -> answer(view(order));
            case Payments.Ordered.PaidAlready _ ->
                    throw Problem.conflict("PAID", "payment.paid-already");
            case Payments.Ordered.NotOffered(Owed.NotAsked _) ->
                    throw Problem.conflict(
                            dossier.status().name(),
                            "payment.not-asked",
                            dossier.status().vietnameseName());
            case Payments.Ordered.NotOffered _ ->
                    throw Problem.unprocessable("payment.not-offered");
        };
    }

    private Payments.Ordered ordered(Dossier dossier) {
        try {
            return payments.order(dossier);
        } catch (GatewayAwayException _) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "payment.gateway-away");
        }
    }

    @GetMapping("/public/dossiers/{code}/payments/{id}")
    ResponseEntity<OrderView> order(
            HttpServletRequest request, @PathVariable String code, @PathVariable String id) {
        Dossier dossier = dossiers.open(request, code);
        return answer(
                payments.order(dossier, id)
                        .map(this::view)
                        .orElseThrow(() -> Problem.notFound("payment.order.none", id)));
    }

    private OrderView view(PaymentOrder order) {
        return OrderView.of(order, payments.state(order));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
