package vn.lienthong.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;

class HttpGatewayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScriptedGateway there = there();
    private Gateway gateway = Sheets.open("code-result", there.url(), Channel.SMS, PATIENCE);

    private static ScriptedGateway there() {
        try {
            return new ScriptedGateway();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        gateway.stop();
        there.close();
    }

    private void use(Gateway other) {
        gateway.stop();
        gateway = other;
    }

    private Gateway.Answer send(String text, Encoding encoding) {
        return gateway.prepare(TestMessages.sms("d~1", text, encoding)).submit();
    }

    private Gateway.Answer send() {
        return send("Hồ sơ đã tiếp nhận", Encoding.GSM_UNACCENTED);
    }

    @Test
    void theFirstSheetFillsItsPlacesAndReadsCodeAndId() {
        there.answer(200, "{\"CodeResult\":\"100\",\"SMSID\":\"abc-1\",\"CountRegenerate\":0}");

        assertThat(send()).isEqualTo(new Gateway.Answer.Taken(List.of("abc-1"), true));
        JsonNode body = there.body();
        assertThat(body.propertyNames())
                .containsExactly(
                        "ApiKey",
                        "SecretKey",
                        "Phone",
                        "Content",
                        "Brandname",
                        "SmsType",
                        "IsUnicode",
                        "RequestId");
        assertThat(body.path("ApiKey").asString()).isEqualTo("key-1");
        assertThat(body.path("Phone").asString()).isEqualTo("0912000101");
        assertThat(body.path("Content").asString()).isEqualTo("Ho so da tiep nhan");
        assertThat(body.path("Brandname").asString()).isEqualTo("LIENTHONG");
        assertThat(body.path("IsUnicode").intValue()).isZero();
        assertThat(body.path("RequestId").asString()).isEqualTo("d~1");
        assertThat(there.header("Content-type")).isEqualTo("application/json; charset=utf-8");

        send("Hồ sơ", Encoding.UCS2_ACCENTED);
        assertThat(there.body().path("Content").asString()).isEqualTo("Hồ sơ");
        assertThat(there.body().path("IsUnicode").intValue()).isEqualTo(1);
    }

    @Test
    void theSecondSheetFillsListsObjectsAndHeaders() {
        use(Sheets.open("reference-id", there.url(), Channel.SMS, PATIENCE));
        there.answer(200, "{\"data\":[{\"errorCode\":\"000\",\"referenceId\":77}]}");

        assertThat(send()).isEqualTo(new Gateway.Answer.Taken(List.of("77"), true));
        assertThat(there.header("Authorization")).isEqualTo("Bearer token-1");
        assertThat(there.header("X-idempotency-key")).isEqualTo("d~1");
        JsonNode body = there.body();
        assertThat(body.at("/messages/0/to").asString()).isEqualTo("84912000101");
        assertThat(body.at("/template/data/dueAt").asString()).isEqualTo("17:30 ngày 27/11/2026");
        assertThat(body.at("/template/line").asString())
                .isEqualTo(TestMessages.CODE + ": 17:30 ngày 27/11/2026");
        assertThat(body.path("ttl").intValue()).isEqualTo(3600);
        assertThat(body.path("dlr").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\",\"Phone\":\"0999999999\",\"x\":\"",
                "{{to}} {{sender}} {{values}} {{values.code}}",
                "}}]}{\"a\":1}\\",
                "một dòng\nhai dòng\r\n\tba\u0000\u2028",
                "$0 \\1 ${CODE_RESULT_SECRET}"
            })
    void noTextBreaksOutOfItsPlace(String text) {
        there.answer(200, "{\"CodeResult\":\"100\",\"SMSID\":\"1\"}");
        use(Sheets.open("code-result", there.url(), Channel.CHAT, PATIENCE));
        assertThat(
                        gateway.prepare(
                                        TestMessages.message(
                                                Channel.CHAT,
                                                "d~1",
                                                "0912000101",
                                                text,
                                                Encoding.UCS2_ACCENTED))
                                .submit())
                .isInstanceOf(Gateway.Answer.Taken.class);
        assertThat(there.body().path("Content").asString()).isEqualTo(text);
        assertThat(there.body().path("Phone").asString()).isEqualTo("0912000101");
        assertThat(there.body().size()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "100, Taken, ''",
        "102, Refused, HTTP 200 CODE 102",
        "104, Refused, HTTP 200 CODE 104",
        "146, Refused, HTTP 200 CODE 146",
        "159, Refused, HTTP 200 CODE 159",
        "118, Throttled, HTTP 200 CODE 118",
        "101, NotTaken, HTTP 200 CODE 101",
        "103, NotTaken, HTTP 200 CODE 103",
        "119, NotTaken, HTTP 200 CODE 119",
        "777, Unknown, HTTP 200 CODE 777",
        "'số 0912000101 sai', Unknown, HTTP 200 CODE ?"
    })
    void everyCodeOfTheTableHasItsMeaning(String code, String answer, String reason) {
        there.answer(200, "{\"CodeResult\":\"%s\",\"SMSID\":\"1\"}".formatted(code));
        said(send(), answer, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "000, Taken, ''",
        "011, Refused, HTTP 200 CODE 011",
        "029, Throttled, HTTP 200 CODE 029",
        "099, NotTaken, HTTP 200 CODE 099",
        "-108, NotTaken, HTTP 200 CODE -108"
    })
    void codesThatBeginWithAZeroOrASignAreWords(String code, String answer, String reason) {
        use(Sheets.open("reference-id", there.url(), Channel.SMS, PATIENCE));
        there.answer(
                200, "{\"data\":[{\"errorCode\":\"%s\",\"referenceId\":\"1\"}]}".formatted(code));
        said(send(), answer, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{}', Unknown, HTTP 200",
        "200, 'not json', Unknown, HTTP 200",
        "202, '', Unknown, HTTP 202",
        "302, '', NotTaken, HTTP 302",
        "400, '', Refused, HTTP 400",
        "401, '', NotTaken, HTTP 401",
        "403, '', NotTaken, HTTP 403",
        "404, '', NotTaken, HTTP 404",
        "422, '', Refused, HTTP 422",
        "413, '', Refused, HTTP 413",
        "429, '', Throttled, HTTP 429 RETRY_AFTER 30",
        "503, '', Throttled, HTTP 503 RETRY_AFTER 30",
        "500, '', Unknown, HTTP 500",
        "504, '', Unknown, HTTP 504",
        "502, '', NotTaken, HTTP 502",
        "500, '{\"data\":[{\"errorCode\":\"099\"}]}', NotTaken, HTTP 500 CODE 099",
        "400, '{\"data\":[{\"errorCode\":\"029\"}]}', Throttled, HTTP 400 CODE 029 RETRY_AFTER 30",
        "500, '{\"data\":[{\"errorCode\":\"555\"}]}', Unknown, HTTP 500 CODE 555"
    })
    void everyStatusHasItsMeaning(int status, String body, String answer, String reason) {
        use(Sheets.open("reference-id", there.url(), Channel.SMS, PATIENCE));
        there.answer(status, body, Map.of("Retry-After", "30"));
        said(send(), answer, reason);
        assertThat(there.requests()).isEqualTo(1);
    }

    private static void said(Gateway.Answer got, String answer, String reason) {
        assertThat(got.getClass().getSimpleName()).isEqualTo(answer);
        String said =
                switch (got) {
                    case Gateway.Answer.Taken _ -> "";
                    case Gateway.Answer.Refused(String why) -> why;
                    case Gateway.Answer.NotTaken(String why) -> why;
                    case Gateway.Answer.Throttled(String why) -> why;
                    case Gateway.Answer.Unknown(String why) -> why;
                };
        assertThat(said).isEqualTo(reason);
    }

    @Test
    void aMessageThatTheGatewayDoesNotNameWillNotBeConfirmed() {
        there.answer(200, "{\"CodeResult\":\"100\"}");
        assertThat(send()).isEqualTo(new Gateway.Answer.Taken(List.of(), false));
    }

    @Test
    void aGatewayThatWasStoppedMayBeStartedAgain() {
        there.answer(200, "{\"CodeResult\":\"100\",\"SMSID\":\"1\"}");
        send();
        gateway.stop();
        gateway.start();
        assertThat(send()).isInstanceOf(Gateway.Answer.Taken.class);
    }

    @Test
    void nobodyThereHasTakenNothing() {
        there.close();
        assertThat(send()).isEqualTo(new Gateway.Answer.NotTaken("HTTP NO_CONNECTION"));
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsUnknown() {
        use(Sheets.open("code-result", there.url(), Channel.SMS, Duration.ofSeconds(1)));
        there.dawdle(Duration.ofSeconds(3));
        long begin = System.nanoTime();
        assertThat(send()).isEqualTo(new Gateway.Answer.Unknown("HTTP TIMEOUT"));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(there.requests()).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksAfterTheRequestIsUnknownAndNothingIsSentTwice() {
        there.breakOff();
        assertThat(send()).isEqualTo(new Gateway.Answer.Unknown("HTTP LINE_BROKEN"));
        assertThat(there.requests()).isEqualTo(1);
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        there.answer(200, "{\"CodeResult\":\"100\",\"x\":\"" + "y".repeat(70_000) + "\"}");
        assertThat(send()).isInstanceOf(Gateway.Answer.Unknown.class);
    }

    @Test
    void sheetsThatCannotWorkAreRefusedInWordsForAnOperator() {
        refused("body", "{\"a\":\"{{phone}}\"}", "unknown place: {{phone}}");
        refused("body", "{\"a\":", "body is no JSON");
        refused("url", "ftp://there", "url must begin with");
        refused("method", "DELETE", "method must be");
        refused("answer.code", "CodeResult", "answer.code must be a JSON pointer");
        refused("headers.Host", "elsewhere", "restricted header name");
        refused("receipts.signature.secret", "short", "at least 16 characters");
    }

    private static void refused(String setting, String value, String words) {
        HttpKind kind =
                Sheets.kind(
                        "code-result",
                        Map.of("lienthong.providers.code-result.http." + setting, value));
        assertThatIllegalArgumentException()
                .as(setting)
                .isThrownBy(() ->
                        kind.open(
                                "code-result",
                                TestMessages.provider(Channel.SMS, "http", 1, PATIENCE)))
                .withMessageStartingWith("lienthong.providers.code-result.http")
                .withMessageContaining(words);
    }
}
