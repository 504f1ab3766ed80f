package vn.lienthong.routing.journey.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One line of the history, chained to the one before: who changes a line must change all that
/// follow.
///
/// `hash` is the SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of eight lines, each ended
/// by one line feed: `previousHash`; `at` in UTC as ISO 8601 (`2026-11-23T01:00:00Z`, milliseconds
/// only when they are not zero); `type`; `actor`; `office`; `step`; `visit` (0 without a step);
/// `reason`. An absent field is an empty line; inside a field a backslash is written `\\` and a
/// line feed `\n`. The first entry's `previousHash` is 64 zeros.
public record HistoryEntry(Fact fact, String previousHash, String hash) {

    static final String START = "0".repeat(64);

    static HistoryEntry of(String previousHash, Fact fact) {
        return new HistoryEntry(fact, previousHash, sha256(canonical(previousHash, fact)));
    }

    /// Whether the entry says what it said when it was written.
    boolean isGenuine() {
        return hash.equals(sha256(canonical(previousHash, fact)));
    }

    private static String canonical(String previousHash, Fact fact) {
        StringBuilder text = new StringBuilder();
        line(text, previousHash);
        line(text, fact.at().toString());
        line(text, fact.type());
        line(text, fact.actor());
        line(text, fact.office());
        line(text, fact.step());
        line(text, Integer.toString(fact.visit()));
        line(text, fact.reason());
        return text.toString();
    }

    private static void line(StringBuilder text, @Nullable String field) {
        if (field != null) {
            text.append(field.replace("\\", "\\\\").replace("\n", "\\n"));
        }
        text.append('\n');
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
