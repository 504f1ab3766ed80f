package vn.lienthong.notification.sms.domain;

/// A character that the chosen alphabet does not have. The text is refused: a question mark in its
/// place would be worse than no message.
public final class UnencodableException extends RuntimeException {

    private final String character;

    UnencodableException(int codePoint) {
        super("U+%04X cannot be written".formatted(codePoint));
        this.character = named(codePoint);
    }

    /// Half a pair has no face of its own and is named by its number.
    private static String named(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                ? "U+%04X".formatted(codePoint)
                : Character.toString(codePoint);
    }

    /// The character as people see it.
    public String character() {
        return character;
    }
}
