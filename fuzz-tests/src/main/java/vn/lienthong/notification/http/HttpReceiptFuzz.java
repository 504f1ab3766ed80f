package vn.lienthong.notification.http;

import static vn.lienthong.fuzz.Trial.require;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.notification.receipts.ReceiptNote;
import vn.lienthong.notification.sending.Gateway;

/// What HTTP gateways say: delivery receipts with their signatures, and answers to a message. The
/// first octet is the signature's form and the answer's status.
public final class HttpReceiptFuzz {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Signature.Form> FORMS = List.of(Signature.Form.values());
    private static final Pattern HARMLESS = Pattern.compile("[\\w.? -]*");
    private static final List<AnswerReader> ANSWERS =
            List.of(
                    new AnswerReader(answers("/CodeResult", "/SMSID"), true, JSON),
                    new AnswerReader(answers("", "/data/0/id"), true, JSON),
                    new AnswerReader(answers("", ""), false, JSON));

    private HttpReceiptFuzz() {}

    private static AnswerTable answers(String code, String id) {
        return new AnswerTable(
                code,
                id,
                List.of("100"),
                List.of("102"),
                List.of("118"),
                List.of("101"),
                AnswerTable.Outcome.UNKNOWN,
                List.of(429, 503),
                List.of(400, 413, 422),
                List.of());
    }

    private static ReceiptReader receipts(String items, Signature.Form form) {
        return new ReceiptReader(
                "fuzz",
                new ReceiptTable(
                        items,
                        "/id",
                        "/status",
                        "/error",
                        List.of("5", "DELIVRD"),
                        List.of("1"),
                        List.of("6"),
                        List.of("7"),
                        List.of("8"),
                        new Signature("X-Signature", "a-secret-of-some-length", form, "")),
                JSON);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> tried(input));
    }

    private static void tried(byte[] input) {
        int first = input.length == 0 ? 0 : input[0] & 0xff;
        byte[] body = new byte[Math.max(0, input.length - 1)];
        System.arraycopy(input, Math.min(1, input.length), body, 0, body.length);
        Signature.Form form = FORMS.get(first % FORMS.size());
        String text = new String(body, StandardCharsets.UTF_8);
        for (String items : List.of("", "/reports")) {
            ReceiptReader reader = receipts(items, form);
            require(!reader.isGenuine(body, text), "Anybody can sign");
            ReceiptReader.Read read = reader.read(body);
            require(
                    !read.notes().isEmpty() || read.unreadable() > 0 || text.contains("["),
                    "Neither read nor refused");
            read.notes().forEach(HttpReceiptFuzz::harmless);
        }
        HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of(text)), (_, _) -> true);
        for (AnswerReader reader : ANSWERS) {
            Gateway.Answer _ = reader.read(100 + first * 2, headers, body, "name");
        }
    }

    private static void harmless(ReceiptNote note) {
        require(
                !note.reference().isEmpty() && note.reference().length() <= 200,
                "A reference is too long",
                note.reference().length());
        require(HARMLESS.matcher(note.reason()).matches(), "A reason repeats what was sent");
    }
}
