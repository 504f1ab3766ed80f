package vn.lienthong.intake.payments.gateway;

/// The payment gateway cannot be asked now.
public final class GatewayAwayException extends RuntimeException {

    GatewayAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    GatewayAwayException(String message) {
        super(message);
    }
}
