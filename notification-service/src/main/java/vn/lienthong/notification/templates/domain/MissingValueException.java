package vn.lienthong.notification.templates.domain;

/// A template asks for what is not known. No text with a hole is ever sent.
public final class MissingValueException extends RuntimeException {

    private final String placeholder;

    MissingValueException(String placeholder) {
        super("There is no value for " + placeholder);
        this.placeholder = placeholder;
    }

    public String placeholder() {
        return placeholder;
    }
}
