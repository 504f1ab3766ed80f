package vn.lienthong.kit.web;

import java.io.IOException;

/// A request's body goes on longer than it may.
final class BodyTooLargeException extends IOException {

    private final long limit;

    BodyTooLargeException(long limit) {
        super("The body is longer than " + limit + " bytes");
        this.limit = limit;
    }

    /// In bytes.
    long limit() {
        return limit;
    }
}
