package vn.lienthong.portal.counter;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the QR code of a Vietnamese identity card (thẻ căn cước) says of its holder, as far as the
/// counter needs it: one line of parts between bars, `number|old number|full name|birth date|sex|
/// address|date of issue`.
record IdentityCard(String idNumber, String fullName, String address) {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{8}");
    private static final int PARTS = 6;

    /// Reads what a scanner typed.
    ///
    /// @return empty when it is no identity card
    static Optional<IdentityCard> read(String text) {
        List<String> parts =
                BAR.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .map(String::strip)
                        .toList();
        return parts.size() >= PARTS
                        && NUMBER.matcher(parts.get(0)).matches()
                        && !parts.get(2).isEmpty()
                        && DAY.matcher(parts.get(3)).matches()
                ? Optional.of(new IdentityCard(parts.get(0), parts.get(2), parts.get(5)))
                : Optional.empty();
    }

    /// Says nothing personal, so that no log line can.
    @Override
    public String toString() {
        return "IdentityCard[]";
    }
}
