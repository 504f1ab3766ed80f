package vn.lienthong.system.parts;

/// The database of known weaknesses could not be asked.
final class NoAnswerException extends Exception {

    /// @param place who was asked
    NoAnswerException(String place, String why) {
        super(place + ": " + why);
    }

    /// @param place who was asked
    NoAnswerException(String place, Throwable cause) {
        super(place + ": " + cause, cause);
    }
}
