package vn.lienthong.local.launcher.surface;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The local controls: the business clock, the handsets, the mailboxes, the accounts.
public final class Outside {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int CONFLICT = 409;

    private final Surface surface;

    public Outside(Surface surface) {
        this.surface = surface;
    }

    /// The business time.
    public Instant now() {
        return time(surface.get(Place.PORTAL, "/local/clock", null).good().path("now"));
    }

    /// Moves the clock of every service. An instant that has passed changes nothing.
    public void moveTo(Instant instant) {
        var set = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
        var answer =
                surface.post(
                        Place.PORTAL, "/local/clock", null, Map.of("set", set), "clock-" + set);
        // The answer to an earlier try may have been lost: then the time is here already.
        if (answer.status() != CONFLICT || now().isBefore(instant)) {
            answer.good();
        }
    }

    public List<Account> accounts() {
        return elements(surface.get(Place.PORTAL, "/local/accounts", null).good()).stream()
                .map(Outside::account)
                .toList();
    }

    private static Account account(JsonNode node) {
        Set<String> roles =
                elements(node.path("roles")).stream()
                        .map(role -> role.asString(""))
                        .collect(Collectors.toSet());
        return new Account(
                node.path("name").asString(""),
                node.path("password").asString(""),
                node.path("office").asString(""),
                roles);
    }

    /// A text on a handset, or a letter in a mailbox.
    ///
    /// @param to the number or address
    /// @param subject empty for a text
    /// @param attachments the names of what is attached, with their paths
    public record Message(
            Kind kind,
            String to,
            String subject,
            String text,
            Map<String, String> attachments,
            Instant at) {

        /// How it came.
        public enum Kind {
            SMS,
            MAIL
        }

        public boolean speaksOf(String words) {
            return subject.contains(words) || text.contains(words);
        }
    }

    /// How many messages every handset and every mailbox holds; numbers as people write them.
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var one : elements(surface.get(Place.PORTAL, "/local/phones", null).good())) {
            counts.put(national(one.path("number").asString("")), one.path("count").asInt(0));
        }
        for (var one : elements(surface.get(Place.PORTAL, "/local/mailboxes", null).good())) {
            counts.put(one.path("address").asString(""), one.path("count").asInt(0));
        }
        return counts;
    }

    /// The centre knows numbers as they travel (`84912…`); people write `0912…`.
    private static String national(String number) {
        return number.startsWith("84") ? "0" + number.substring(2) : number;
    }

    /// What a handset or a mailbox holds, oldest first.
    public List<Message> messages(String numberOrAddress) {
        var mail = numberOrAddress.contains("@");
        var path =
                (mail ? "/local/mailboxes/" : "/local/phones/")
                        + URLEncoder.encode(numberOrAddress, StandardCharsets.UTF_8)
                                .replace("%40", "@");
        List<Message> messages = new ArrayList<>();
        for (var one : elements(surface.get(Place.PORTAL, path, null).good())) {
            messages.add(
                    new Message(
                            mail ? Message.Kind.MAIL : Message.Kind.SMS,
                            numberOrAddress,
                            one.path("subject").asString(""),
                            one.path("text").asString(""),
                            attachments(one),
                            time(one.path("at"))));
        }
        return messages;
    }

    private static Map<String, String> attachments(JsonNode message) {
        Map<String, String> attachments = new LinkedHashMap<>();
        for (var one : elements(message.path("attachments"))) {
            attachments.put(one.path("name").asString(""), one.path("url").asString(""));
        }
        return attachments;
    }

    private static Instant time(JsonNode node) {
        return OffsetDateTime.parse(node.asString("")).toInstant();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.valueStream().toList();
    }
}
