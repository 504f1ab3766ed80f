package vn.lienthong.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.receipts.ReceiptNote;
import vn.lienthong.notification.receipts.Verdict;
import vn.lienthong.notification.templates.domain.Channel;

class ReceiptControllerTest {

    private static final String ONE =
            "{\"reports\":{\"referenceId\":77,\"state\":\"DELIVRD\",\"error\":\"0\"}}";

    private final List<ReceiptNote> notes = new ArrayList<>();
    private boolean storeIsAway;
    private final MockMvc web = web("reference-id", Map.of());

    @RestControllerAdvice
    static final class Problems {
        @ExceptionHandler
        ResponseEntity<Void> refused(Problem problem) {
            return ResponseEntity.status(problem.status()).build();
        }
    }

    private MockMvc web(String sheet, Map<String, Object> more) {
        HttpKind kind = Sheets.kind(sheet, more);
        kind.open(sheet, TestMessages.provider(Channel.SMS, "http", 1, Duration.ofSeconds(1)))
                .stop();
        return MockMvcBuilders.standaloneSetup(
                        new ReceiptController(
                                kind,
                                note -> {
                                    if (storeIsAway) {
                                        throw new IllegalStateException("no store");
                                    }
                                    notes.add(note);
                                }))
                .setControllerAdvice(new Problems())
                .build();
    }

    private static byte[] hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(String body) {
        return "sha256=" + HexFormat.of().formatHex(hmac("signing-secret-1", body));
    }

    private static MockHttpServletRequestBuilder receipt(String provider, String body) {
        return post("/public/receipts/" + provider)
                .contentType("application/json; charset=utf-8")
                .content(body);
    }

    private int status(MockMvc through, MockHttpServletRequestBuilder request) throws Exception {
        return through.perform(request).andReturn().getResponse().getStatus();
    }

    private int signed(String body) throws Exception {
        return status(web, receipt("reference-id", body).header("X-Hub-Signature-256", hex(body)));
    }

    @Test
    void aSignedReceiptIsTakenAloneOrInAList() throws Exception {
        assertThat(signed(ONE)).isEqualTo(200);
        assertThat(
                        signed(
                                "{\"reports\":[{\"referenceId\":\"1\",\"state\":\"SENT\"},"
                                    + "{\"referenceId\":\"2\",\"state\":\"UNDELIV\",\"error\":\"012\"},{\"referenceId\":\"3\",\"state\":\"EXPIRED\",\"error\":\"số"
                                    + " 0912000101\"},"
                                    + "{\"referenceId\":\"4\",\"state\":\"UNKNOWN\"},{\"referenceId\":\"5\",\"state\":\"no"
                                    + " such word\"}]}"))
                .isEqualTo(200);
        assertThat(notes)
                .containsExactly(
                        new ReceiptNote("reference-id", "77", Verdict.DELIVERED, ""),
                        new ReceiptNote("reference-id", "1", Verdict.PENDING, ""),
                        new ReceiptNote(
                                "reference-id", "2", Verdict.PERMANENT_FAILURE, "UNDELIV 012"),
                        new ReceiptNote(
                                "reference-id", "3", Verdict.TEMPORARY_FAILURE, "EXPIRED ?"),
                        new ReceiptNote("reference-id", "4", Verdict.TECHNICAL_FAILURE, "UNKNOWN"),
                        new ReceiptNote("reference-id", "5", Verdict.PENDING, ""));
    }

    @Test
    void whoCannotSignLearnsNothing() throws Exception {
        assertThat(status(web, receipt("reference-id", ONE))).isEqualTo(401);
        for (String wrong :
                List.of(
                        "",
                        "sha256=",
                        "sha256=00",
                        "sha256=xyz",
                        hex(ONE).substring("sha256=".length()),
                        hex(ONE + " "))) {
            assertThat(
                            status(
                                    web,
                                    receipt("reference-id", ONE)
                                            .header("X-Hub-Signature-256", wrong)))
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(status(web, receipt("nobody", ONE).header("X-Hub-Signature-256", hex(ONE))))
                .isEqualTo(401);
        assertThat(notes).isEmpty();
    }

    @Test
    void otherContentIsNotRead() throws Exception {
        assertThat(
                        status(
                                web,
                                post("/public/receipts/reference-id")
                                        .contentType("text/plain")
                                        .header("X-Hub-Signature-256", hex(ONE))
                                        .content(ONE)))
                .isEqualTo(415);
        String long70 = "{\"reports\":[],\"x\":\"" + "y".repeat(70_000) + "\"}";
        assertThat(signed(long70)).isEqualTo(413);
        for (String unreadable : List.of("{", "[1,", "\"x\"", "{\"reports\":{}}", "{}")) {
            assertThat(signed(unreadable)).as(unreadable).isEqualTo(400);
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void theReadableOnesOfAListAreTaken() throws Exception {
        assertThat(
                        signed(
                                "{\"reports\":[{\"referenceId\":\"1\"},"
                                        + "{\"referenceId\":\"2\",\"state\":\"DELIVRD\"}]}"))
                .isEqualTo(400);
        assertThat(notes)
                .containsExactly(new ReceiptNote("reference-id", "2", Verdict.DELIVERED, ""));
    }

    @Test
    void whatIsNotWrittenDownIsNotAcknowledged() throws Exception {
        storeIsAway = true;
        assertThat(signed(ONE)).isEqualTo(503);
        storeIsAway = false;
        assertThat(signed(ONE)).isEqualTo(200);
        assertThat(notes).hasSize(1);
    }

    @Test
    void aSharedSecretInAHeaderOrBase64WillDoToo() throws Exception {
        MockMvc shared = web("code-result", Map.of());
        String body = "{\"SMSID\":\"abc\",\"SendStatus\":5}";
        assertThat(
                        status(
                                shared,
                                receipt("code-result", body)
                                        .header("X-Callback-Secret", "callback-secret-1")))
                .isEqualTo(200);
        assertThat(
                        status(
                                shared,
                                receipt("code-result", body)
                                        .header("X-Callback-Secret", "callback-secret-2")))
                .isEqualTo(401);
        assertThat(notes)
                .containsExactly(new ReceiptNote("code-result", "abc", Verdict.DELIVERED, ""));

        String own = "lienthong.providers.code-result.http.receipts.signature.";
        MockMvc base64 = web("code-result", Map.of(own + "form", "HMAC_BASE64"));
        assertThat(
                        status(
                                base64,
                                receipt("code-result", body)
                                        .header(
                                                "X-Callback-Secret",
                                                Base64.getEncoder()
                                                        .encodeToString(
                                                                hmac("callback-secret-1", body)))))
                .isEqualTo(200);
        assertThat(status(base64, receipt("code-result", body).header("X-Callback-Secret", "@@@")))
                .isEqualTo(401);
    }
}
