package vn.lienthong.notification.http;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.sending.Gateway;

/// Reads a gateway's answers by its table. Only codes are taken over into reasons: the words beside
/// them may repeat the recipient's number.
final class AnswerReader {

    private static final Pattern HARMLESS = Pattern.compile("[\\w.-]{1,32}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final AnswerTable table;
    private final boolean confirmed;
    private final JsonMapper json;
    private final JsonPointer code;
    private final JsonPointer id;

    /// @param confirmed whether the gateway reports on delivery later
    /// @throws IllegalArgumentException when a pointer is none
    AnswerReader(AnswerTable table, boolean confirmed, JsonMapper json) {
        this.table = table;
        this.confirmed = confirmed;
        this.json = json;
        this.code = JsonPointer.compile(table.code());
        this.id = JsonPointer.compile(table.id());
    }

    /// @param name what we call the message
    Gateway.Answer read(int status, HttpHeaders headers, byte[] body, String name) {
        JsonNode answer = tree(body);
        String word = table.code().isEmpty() ? "" : answer.at(code).asString("");
        boolean good = status / 100 == 2;
        boolean told = !word.isEmpty() && (good || table.lists(word));
        AnswerTable.Outcome outcome = told ? table.ofCode(word) : table.ofStatus(status);
        String reason = "HTTP " + status + (word.isEmpty() ? "" : " CODE " + harmless(word));
        return switch (outcome) {
            case TAKEN -> taken(references(answer, name));
            case REFUSED -> new Gateway.Answer.Refused(reason);
            case THROTTLED -> new Gateway.Answer.Throttled(reason + pause(headers));
            case NOT_TAKEN -> new Gateway.Answer.NotTaken(reason);
            case UNKNOWN -> new Gateway.Answer.Unknown(reason);
        };
    }

    /// What nobody can name will not be reported on either.
    private Gateway.Answer taken(List<String> references) {
        return new Gateway.Answer.Taken(references, confirmed && !references.isEmpty());
    }

    private List<String> references(JsonNode answer, String name) {
        if (table.id().isEmpty()) {
            return List.of(name);
        }
        String reference = answer.at(id).asString("");
        return reference.isEmpty() ? List.of() : List.of(reference);
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }

    private static String harmless(String word) {
        return HARMLESS.matcher(word).matches() ? word : "?";
    }

    /// RFC 9110 section 10.2.3, where it names seconds.
    private static String pause(HttpHeaders headers) {
        Optional<String> seconds =
                headers.firstValue("Retry-After").filter(s -> SECONDS.matcher(s).matches());
        return seconds.map(s -> " RETRY_AFTER " + s).orElse("");
    }
}
