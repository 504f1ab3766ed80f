package vn.lienthong.local.world.sms;

import java.util.Optional;
import java.util.regex.Pattern;

/// Phone numbers in the one form in which handsets are kept: international, digits only (`849…`).
final class PhoneNumber {

    private static final Pattern DIGITS = Pattern.compile("\\d{5,15}");

    private PhoneNumber() {}

    /// Takes `09…`, `+849…`, `849…` and `00849…`, with spaces, dots or hyphens; empty when it is no
    /// number.
    static Optional<String> international(String written) {
        String digits = written.strip().replaceAll("[ .\\-]", "");
        if (digits.startsWith("+")) {
            digits = digits.substring(1);
        } else if (digits.startsWith("00")) {
            digits = digits.substring(2);
        } else if (digits.startsWith("0")) {
            digits = "84" + digits.substring(1);
        }
        return DIGITS.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
}
