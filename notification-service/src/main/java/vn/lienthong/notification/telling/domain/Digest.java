package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

/// The morning's message to a desk (bản tin đầu ngày): all of its dossiers that come due. A
/// correspondence of its own, in whose messages stands which lines they hold, so that no line is
/// told twice whatever breaks.
public final class Digest {

    private static final String PREFIX = "digest~";
    private static final String HELD = "held";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Digest() {}

    /// One message that waits for the digest.
    ///
    /// @param code of its dossier
    public record Line(String code, Notification message) {

        String id() {
            return message.id(code);
        }

        private String text() {
            Map<String, String> values = message.values();
            return "- %s: %s, hạn %s (%s)"
                    .formatted(
                            code,
                            values.getOrDefault("step", "cả hồ sơ"),
                            values.getOrDefault("dueDate", ""),
                            values.getOrDefault("left", ""));
        }

        /// Two rungs of one clock are one line.
        private String clock() {
            return code + "/" + message.fact().substring(0, message.fact().lastIndexOf('/'));
        }
    }

    /// The code of the digest of that moment to that recipient.
    ///
    /// @param recipient a name that says nothing personal
    public static String code(String recipient, Instant moment) {
        return PREFIX + recipient + "~" + moment.atZone(ZONE).toLocalDate();
    }

    /// Whether a correspondence is about a digest, not a dossier.
    public static boolean is(String code) {
        return code.startsWith(PREFIX);
    }

    /// Tells the lines that are not told yet, all in one message.
    ///
    /// @param before absent before the first message of this digest
    /// @param lines at least one; all to the same recipient
    public static Decision tell(
            @Nullable Correspondence before, String code, List<Line> lines, Moment now) {
        Correspondence state =
                before == null
                        ? Correspondence.opened(code, nobody()).closed(now.business())
                        : before;
        List<Line> untold = lines.stream().filter(l -> holding(state, l).isEmpty()).toList();
        return untold.isEmpty()
                ? new Decision.Unchanged()
                : Decision.changed(state.plus(List.of(message(state, untold, now))));
    }

    /// The id of the message that holds a line.
    public static Optional<String> holding(Correspondence digest, Line line) {
        return digest.notifications().stream()
                .filter(n -> held(n).contains(line.id()))
                .map(n -> n.id(digest.code()))
                .findFirst();
    }

    private static Set<String> held(Notification message) {
        return Set.copyOf(List.of(message.values().getOrDefault(HELD, "").split(" ")));
    }

    private static About nobody() {
        return new About("", "", "", null, null, null, null, List.of(), null);
    }

    private static Notification message(Correspondence state, List<Line> lines, Moment now) {
        Notification first = lines.getFirst().message();
        List<String> texts = texts(lines);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("office", first.values().getOrDefault("office", ""));
        values.put("officeShort", first.values().getOrDefault("officeShort", ""));
        values.put("day", DAY.format(now.business().atZone(ZONE)));
        values.put("count", Integer.toString(texts.size()));
        values.put("lines", String.join("\n", texts));
        values.put(HELD, lines.stream().map(Line::id).sorted().collect(Collectors.joining(" ")));
        int number = state.notifications().size() + 1;
        return new Notification(
                number,
                Notification.key("digest/" + number, Audience.DESK, Channel.EMAIL),
                Occasion.DIGEST,
                Channel.EMAIL,
                Audience.DESK,
                first.to(),
                values,
                null,
                null,
                now.business(),
                Chain.FIRST,
                new Progress.Created(now.machine()),
                List.of(),
                0);
    }

    /// What ends first stands first.
    private static List<String> texts(List<Line> lines) {
        Map<String, Line> latest = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(l -> l.message().createdAt()))
                .forEach(l -> latest.put(l.clock(), l));
        return latest.values().stream()
                .sorted(
                        Comparator.comparing(
                                        (Line l) -> l.message().values().getOrDefault("dueAt", ""))
                                .thenComparing(Line::code))
                .map(Line::text)
                .toList();
    }
}
