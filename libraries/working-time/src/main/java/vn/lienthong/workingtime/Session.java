package vn.lienthong.workingtime;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One stretch of office hours (buổi làm việc), half-open: the moment it closes is outside it.
///
/// @param opens the first moment of work, a whole minute
/// @param closes the moment work has ended, a whole minute after `opens` and on the same day
public record Session(LocalTime opens, LocalTime closes) {

    private static final Pattern TEXT = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    /// @throws IllegalArgumentException when it does not end after it begins, or has seconds
    public Session {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "session %s-%s does not end after it begins".formatted(opens, closes));
        }
        if (!isWholeMinute(opens) || !isWholeMinute(closes)) {
            throw new IllegalArgumentException(
                    "session %s-%s does not begin and end on a whole minute"
                            .formatted(opens, closes));
        }
    }

    /// Reads `07:30-11:30`.
    ///
    /// @throws IllegalArgumentException when the text has another form
    public static Session parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "session \"%s\": write it as 07:30-11:30".formatted(text));
        }
        return new Session(time(text, matcher.group(1)), time(text, matcher.group(2)));
    }

    /// The form that [#parse] reads.
    @Override
    public String toString() {
        return opens + "-" + closes;
    }

    static List<Session> inOrder(List<Session> sessions) {
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i).opens().isBefore(sessions.get(i - 1).closes())) {
                throw new IllegalArgumentException(
                        "sessions %s overlap or are out of order".formatted(sessions));
            }
        }
        return List.copyOf(sessions);
    }

    private static boolean isWholeMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }

    private static LocalTime time(String session, String text) {
        int hour = Integer.parseInt(text.substring(0, 2));
        int minute = Integer.parseInt(text.substring(3));
        if (hour > 23 || minute > 59) {
            throw new IllegalArgumentException(
                    "session \"%s\": %s is no time of day".formatted(session, text));
        }
        return LocalTime.of(hour, minute);
    }
}
