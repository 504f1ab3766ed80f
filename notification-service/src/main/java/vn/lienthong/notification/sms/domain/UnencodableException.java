package vn.lienthong.notification.sms.domain;

/// A character that the chosen alphabet does not have. The text is refused: a question mark in its
/// place would be worse than no message.
public final class UnencodableException extends RuntimeException {

    private final String character;

    UnencodableException(char character) {
        super("U+%04X is not in the GSM alphabet".formatted((int) character));
        this.character = String.valueOf(character);
    }

    public String character() {
        return character;
    }
}
