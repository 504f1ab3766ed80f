package vn.lienthong.routing.nationalportal.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.routing.nationalportal.domain.Answer;
import vn.lienthong.routing.nationalportal.domain.Message;

/// The national portal behind an address. `error_code` `00` or `0` means that it has the message; a
/// code that is not named as transient refuses it for good. No answer, or one that has no code,
/// means that it is sent again: the portal knows a dossier by its code, so a second copy changes
/// nothing.
final class HttpPortal implements NationalPortal {

    private static final Set<String> GOOD = Set.of("0", "00");
    private static final int LONGEST_REASON = 200;

    private final NationalPortalSettings settings;
    private final MessageJson messages;
    private final JsonMapper json;
    private final HttpClient http;

    HttpPortal(NationalPortalSettings settings, MessageJson messages, JsonMapper json) {
        this.settings = settings;
        this.messages = messages;
        this.json = json;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.timeLimit())
                        .build();
        // What is missing is found at the start.
        URI unused = settings.service("DongBoHoSoMC");
        if (unused.getHost() == null) {
            throw new IllegalStateException("lienthong.national-portal.url has no host");
        }
    }

    @Override
    public Answer send(Message message) {
        MessageJson.Call call = messages.call(message);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(settings.service(call.service()))
                        .timeout(settings.timeLimit())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("Accept", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        json.writeValueAsBytes(call.body())));
        if (!settings.token().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return read(response, messages.personal(message));
        } catch (IOException e) {
            return new Answer.NotNow("HTTP " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.NotNow("HTTP INTERRUPTED");
        }
    }

    private Answer read(HttpResponse<String> response, List<String> personal) {
        JsonNode body = body(response.body());
        JsonNode code = body.path("error_code");
        if (!code.isString() && !code.isNumber()) {
            return new Answer.NotNow("HTTP " + response.statusCode());
        }
        String number = code.asString();
        if (GOOD.contains(number)) {
            return new Answer.Taken();
        }
        String reason = reason(number, body, personal);
        return settings.transientCodes().contains(number)
                ? new Answer.NotNow(reason)
                : new Answer.Refused(reason);
    }

    /// The portal's words may repeat what it was given; nothing personal of it is kept.
    private static String reason(String code, JsonNode body, List<String> personal) {
        String words = body.path("message").asString("");
        for (String one : personal) {
            words = words.replace(one, "…");
        }
        String reason = ("error_code " + code + " " + words.replaceAll("[0-9]{6,}", "…")).strip();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private JsonNode body(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }
}
