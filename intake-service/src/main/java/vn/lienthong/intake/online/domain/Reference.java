package vn.lienthong.intake.online.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// The name of what came online, short enough to be written down: `TT-` and ten characters, without
/// those that are taken for one another (0 and O, 1 and I).
public final class Reference {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern WRITTEN =
            Pattern.compile("TT-?([" + ALPHABET + "]{" + LENGTH + "})");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Reference() {}

    /// A new one.
    ///
    /// @param chance gives a number from 0 below the one that it is given, that nobody can guess
    public static String of(IntUnaryOperator chance) {
        StringBuilder reference = new StringBuilder("TT-");
        for (int at = 0; at < LENGTH; at++) {
            reference.append(ALPHABET.charAt(chance.applyAsInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    /// The reference that somebody wrote, in small letters or without the dash too.
    public static Optional<String> read(String written) {
        var match = WRITTEN.matcher(SPACE.matcher(written).replaceAll("").toUpperCase(Locale.ROOT));
        return match.matches() ? Optional.of("TT-" + match.group(1)) : Optional.empty();
    }
}
