package vn.lienthong.notification.sms.domain;

import java.util.List;
import java.util.Optional;

/// How much room a text takes, for those who pay by the part.
///
/// @param text as the phone shows it
/// @param used by each part, in septets or UTF-16 units
public record SmsSize(Encoding encoding, String text, List<Integer> used) {

    /// More than this is not shortened by leaving a word out.
    private static final int FEW = 10;

    public SmsSize {
        used = List.copyOf(used);
    }

    /// Measures a text, however long.
    ///
    /// @throws UnencodableException when a character cannot be written
    public static SmsSize of(String text, Encoding encoding) {
        List<String> parts = SmsText.cut(text, encoding).parts();
        return new SmsSize(
                encoding, String.join("", parts), parts.stream().map(encoding::used).toList());
    }

    public int parts() {
        return used.size();
    }

    /// What all parts hold together, in septets or UTF-16 units.
    public int total() {
        return used.stream().mapToInt(Integer::intValue).sum();
    }

    /// What the last part has room for.
    public int left() {
        return (parts() == 1 ? encoding.alone() : encoding.perPart()) - used.getLast();
    }

    /// A few too many for one part fewer.
    ///
    /// @param by how many have to go
    /// @param limit what one part fewer holds
    public record Over(int by, int limit) {}

    /// Empty when it is one part, or far from one part fewer.
    public Optional<Over> over() {
        if (parts() == 1) {
            return Optional.empty();
        }
        Over over =
                parts() == 2
                        ? new Over(total() - encoding.alone(), encoding.alone())
                        : new Over(used.getLast(), (parts() - 1) * encoding.perPart());
        return Optional.of(over).filter(o -> o.by() <= FEW);
    }
}
