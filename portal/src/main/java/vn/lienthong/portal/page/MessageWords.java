package vn.lienthong.portal.page;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a message fares, in the visitor's words.
@Component("messageWords")
public class MessageWords {
    private static final Pattern DIGEST = Pattern.compile("digest~.*~(\\d{4}-\\d{2}-\\d{2})~\\d+");

    private final Words words;
    private final Times times;

    MessageWords(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /// The colour of a state: what arrived, what is still to come, what failed, what is not sent.
    public String colour(@Nullable String state) {
        return switch (state) {
            case "SENT", "DELIVERED" -> "good";
            case "HELD", "PENDING" -> "soon";
            case "FAILED",
                    "PERMANENT_FAILURE",
                    "TEMPORARY_FAILURE",
                    "TECHNICAL_FAILURE",
                    "EXPIRED" ->
                    "late";
            case "SUPPRESSED" -> "stopped";
            case null, default -> "";
        };
    }

    /// Why a message waits, failed or is not sent, without the codes of providers; empty when there
    /// is nothing to explain.
    ///
    /// @param reason a word of the service, a provider's code, or what an officer wrote
    public String why(@Nullable String state, @Nullable String reason) {
        if (state == null || reason == null) {
            return "";
        }
        String code = reason.replace(' ', '_');
        String known = words.known("message.reason", code);
        if (!known.equals(code)) {
            return known;
        }
        if (state.equals("SUPPRESSED")) {
            return words.of("message.not-wanted", reason);
        }
        String general = words.known("message.why", state);
        return general.equals(state) ? "" : general;
    }

    /// The same in one phrase: why, or else the state itself.
    public String outcome(@Nullable String state, @Nullable String reason) {
        String why = why(state, reason);
        return why.isEmpty() ? words.known("message.state", state) : why;
    }

    /// In which digest a message was told, by its day.
    ///
    /// @param digest id of the digest
    public String digest(String digest) {
        Matcher parts = DIGEST.matcher(digest);
        String day = parts.matches() ? times.day(LocalDate.parse(parts.group(1))) : digest;
        return words.of("message.in-digest", day);
    }
}
