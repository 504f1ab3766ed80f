package vn.lienthong.notification.telling.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Phone numbers and mail addresses: as they are kept, and as strangers may see them.
public final class Address {

    /// Ten digits since the renumbering of 2018; fixed lines get no text messages.
    private static final Pattern MOBILE = Pattern.compile("(?:0|\\+?84|0084)([35789]\\d{8})");

    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>,;\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int SHOWN_FIRST = 4;
    private static final int SHOWN_LAST = 3;

    private Address() {}

    /// The number as dialled at home; empty when it is none that gets text messages.
    public static Optional<String> mobile(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        Matcher mobile = MOBILE.matcher(written.replaceAll("[ .\\-]", ""));
        return mobile.matches() ? Optional.of("0" + mobile.group(1)) : Optional.empty();
    }

    /// The address; empty when mail cannot go there.
    public static Optional<String> mail(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(String::strip)
                .filter(a -> MAIL.matcher(a).matches());
    }

    /// `0912***678` or `h***@example.vn`; empty for an empty one.
    public static String masked(String address) {
        int at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        return address.length() <= SHOWN_FIRST + SHOWN_LAST
                ? "*".repeat(address.length())
                : address.substring(0, SHOWN_FIRST)
                        + "***"
                        + address.substring(address.length() - SHOWN_LAST);
    }
}
