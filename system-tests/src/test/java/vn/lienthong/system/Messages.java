package vn.lienthong.system;

import static vn.lienthong.system.Rest.INTAKE;
import static vn.lienthong.system.Rest.NOTIFICATION;
import static vn.lienthong.system.Rest.PORTAL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// What applicants get on their phones and in their mailboxes, and what breaks on the way.
final class Messages {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Rest rest;

    Messages(Rest rest) {
        this.rest = rest;
    }

    /// Breaks or mends a provider.
    void fault(String provider, String how) throws Exception {
        Rest.Answer answer =
                rest.post(
                        PORTAL, "/local/faults", null, "{\"%s\":\"%s\"}".formatted(provider, how));
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
    }

    /// The texts on a phone, oldest first.
    List<String> phone(String number) throws Exception {
        return texts("/local/phones/" + number);
    }

    List<String> mailbox(String address) throws Exception {
        return texts("/local/mailboxes/" + address);
    }

    private List<String> texts(String path) throws Exception {
        List<String> texts = new ArrayList<>();
        Rest.Answer answer = rest.get(PORTAL, path, null);
        if (answer.status() == 200) {
            answer.json().forEach(message -> texts.add(message.path("text").asString()));
        }
        return texts;
    }

    /// Registers a dossier, and says its code.
    String register(String token, String dossier) throws Exception {
        Rest.Answer answer = rest.post(INTAKE, "/api/dossiers", token, dossier);
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.json().path("code").asString();
    }

    /// The message about a dossier on a channel; missing while there is none.
    JsonNode message(String token, String code, String channel) throws Exception {
        JsonNode items =
                rest.get(NOTIFICATION, "/api/notifications?dossier=" + code, token)
                        .json()
                        .path("items");
        for (JsonNode item : items) {
            if (item.path("channel").asString().equals(channel)) {
                return item;
            }
        }
        return items.path("none");
    }

    /// Waits for a text.
    ///
    /// @return how long it took
    static Duration await(Callable<List<String>> texts, int count) throws Exception {
        long begin = System.nanoTime();
        List<String> last = texts.call();
        while (last.size() < count) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("Only this came: " + last);
            }
            TimeUnit.MILLISECONDS.sleep(100);
            last = texts.call();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void awaitState(String token, String code, String channel, String state) throws Exception {
        await(
                () ->
                        message(token, code, channel).path("state").asString("").equals(state)
                                ? List.of(state)
                                : List.of(),
                1);
    }
}
