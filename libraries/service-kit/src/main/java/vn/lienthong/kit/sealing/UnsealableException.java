package vn.lienthong.kit.sealing;

/// Sealed content that cannot be opened. Its message says nothing of the content.
public final class UnsealableException extends RuntimeException {

    UnsealableException(String message) {
        super(message);
    }
}
