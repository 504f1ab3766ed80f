package vn.lienthong.notification.sms;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// How an SMS centre writes the id of a message when it takes it and when it reports on it.
enum ReceiptIds {
    /// The same both times.
    AS_IS,

    /// As a hexadecimal number in its answer to the submission, and as a decimal one in the line of
    /// text of its receipts.
    HEX_TO_DECIMAL;

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,64}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,80}");
    private static final int SIXTEEN = 16;

    /// The one form in which we keep what the centre answered, and what its parameters repeat.
    String ofAnswer(String id) {
        return switch (this) {
            case AS_IS -> id;
            case HEX_TO_DECIMAL ->
                    HEX.matcher(id).matches() ? new BigInteger(id, SIXTEEN).toString() : id;
        };
    }

    /// The same form from a receipt's text.
    String ofText(String id) {
        return switch (this) {
            case AS_IS -> id;
            case HEX_TO_DECIMAL ->
                    DECIMAL.matcher(id).matches() ? new BigInteger(id).toString() : ofAnswer(id);
        };
    }
}
