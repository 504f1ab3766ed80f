package vn.lienthong.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProductionGateTest {

    private static final String ALLOW = "lienthong.production.allow-plain-transport";

    @TempDir private Path folder;
    private Start start;

    @BeforeEach
    void fitForProduction() throws IOException {
        start = new Start(folder);
    }

    private static void starts(Start start) {
        assertThatNoException().isThrownBy(() -> start.run().close());
    }

    private static void isRefused(Start start, String vietnamese, String english) {
        assertThatExceptionOfType(RefusedStartException.class)
                .isThrownBy(() -> start.run().close())
                .withMessageContaining("- " + vietnamese)
                .withMessageContaining("  " + english)
                // One fault, one sentence.
                .satisfies(e -> assertThat(lines(e)).hasSize(2));
    }

    private static Stream<String> lines(RefusedStartException refused) {
        return String.valueOf(refused.getMessage()).lines();
    }

    @Test
    void whatIsFitForProductionStarts() {
        starts(start);
    }

    @ParameterizedTest
    @CsvSource({
        "lienthong.service-account.password, svc-notification-2026",
        "lienthong.sign-in.client-secret, portal-local-secret",
        "lienthong.payments.gateway.secret, lt-local-payment-gateway",
        "lienthong.providers.smpp.smpp.password, lthong",
        "lienthong.providers.sms.http.headers.Authorization, Bearer local-sms-gateway",
        "lienthong.providers.sms.http.receipts.signature.secret, local-sms-gateway-2026",
        "lienthong.mongo, mongodb://intake:tinh-2026@mongo/?tls=true",
        "lienthong.kafka-password, tinh-2026",
        "spring.kafka.properties.ssl.key.password, binhan-2026"
    })
    void aPasswordOfTheSampleIsRefused(String setting, String value, CapturedOutput output) {
        isRefused(
                start.with(setting, value),
                setting + " chứa mật khẩu hay khoá của bản mẫu",
                setting + " holds a password or key of the sample");
        assertThat(output).contains("APPLICATION FAILED TO START", setting, "docs/deployment.md");
        assertThat(output.toString().replace(setting, "")).doesNotContain(value, "\tat ");
    }

    @Test
    void aSamplePasswordThatIsOverriddenDoesNoHarm() {
        starts(
                start.with(
                        "spring.config.import",
                        "optional:classpath:with-sample-password.properties"));
        isRefused(
                start.without("lienthong.kafka-password")
                        .with(
                                "spring.config.import",
                                "optional:classpath:with-sample-password.properties"),
                "lienthong.kafka-password chứa mật khẩu",
                "lienthong.kafka-password holds a password");
    }

    @Test
    void anIssuerIsAskedFor() {
        isRefused(
                start.without("lienthong.issuer"),
                "lienthong.issuer chưa được đặt",
                "lienthong.issuer is not set");
    }

    @Test
    void whatIsDerivedFromTheMissingIssuerIsNotToldOnceMore() {
        isRefused(
                start.without("lienthong.issuer")
                        .with("lienthong.jwk-set-uri", "${lienthong.issuer}/oauth2/jwks"),
                "lienthong.issuer chưa được đặt",
                "lienthong.issuer is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "lienthong.issuer, http://dang-nhap.binhan.gov.vn",
        "lienthong.jwk-set-uri, http://dang-nhap.binhan.gov.vn/keys",
        "lienthong.sign-in.token-uri, http://dang-nhap.binhan.gov.vn/token"
    })
    void anIssuerInPlainTextIsRefused(String setting, String address) {
        isRefused(
                start.with(setting, address),
                setting + " phải bắt đầu bằng https://",
                setting + " must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dang-nhap.tinh.example.vn",
                "https://localhost:9000",
                "https://127.0.0.1",
                "https://issuer.example",
                "https://"
            })
    void aSampleIssuerIsRefused(String address) {
        isRefused(
                start.with("lienthong.issuer", address),
                "lienthong.issuer là địa chỉ mẫu",
                "lienthong.issuer is a sample address");
    }

    @Test
    void kafkaInPlainTextIsRefused() {
        isRefused(
                start.without("lienthong.kafka-user", "lienthong.kafka-ca"),
                "lienthong.kafka-user chưa được đặt nên Kafka sẽ được nối không mã hoá",
                "lienthong.kafka-user is not set, so Kafka would be reached in plain text");
    }

    @Test
    void kafkaWithoutAUserIsRefusedUnlessACertificateStandsForOne() {
        Start encrypted = start.without("lienthong.kafka-user");
        isRefused(
                encrypted, "lienthong.kafka-user chưa được đặt", "lienthong.kafka-user is not set");
        starts(encrypted.with("spring.kafka.properties.ssl.keystore.location", "/own.pem"));
    }

    @Test
    void kafkaWithoutAPasswordIsRefused() {
        isRefused(
                start.without("lienthong.kafka-password"),
                "lienthong.kafka-password chưa được đặt",
                "lienthong.kafka-password is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAINTEXT", "SASL_PLAINTEXT"})
    void whatIsSaidToTheClientItselfCountsToo(String protocol) {
        isRefused(
                start.with("spring.kafka.properties.security.protocol", protocol),
                "lienthong.kafka-user",
                "lienthong.kafka-user");
    }

    @Test
    void mongoInPlainTextIsRefused() {
        isRefused(
                start.without("lienthong.mongo-ca"),
                "lienthong.mongo nối tới MongoDB không mã hoá",
                "lienthong.mongo reaches MongoDB in plain text");
        starts(start.with("lienthong.mongo", "mongodb://mongo/?replicaSet=rs0&tls=true"));
        starts(start.with("lienthong.mongo", "mongodb+srv://mongo.binhan.gov.vn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lienthong.mongo-user", "lienthong.mongo-password"})
    void mongoWithoutAUserIsRefused(String setting) {
        isRefused(start.without(setting), setting + " chưa được đặt", setting + " is not set");
        starts(start.with("lienthong.mongo", "mongodb://deadline:Xw8n@mongo/?tls=true"));
    }

    @Test
    void whoHasNoStoreIsNotAskedHowItIsReached() {
        starts(
                start.without(
                        "lienthong.mongo",
                        "lienthong.mongo-ca",
                        "lienthong.mongo-user",
                        "lienthong.mongo-password"));
    }

    @Test
    void plainTransportCanBeAllowedAndIsWarnedOf(CapturedOutput output) {
        starts(
                start.without(
                                "lienthong.kafka-user",
                                "lienthong.kafka-password",
                                "lienthong.kafka-ca",
                                "lienthong.mongo-ca",
                                "lienthong.mongo-user",
                                "lienthong.mongo-password")
                        .with(ALLOW, "true"));
        assertThat(output).containsPattern("WARN .*" + ALLOW + "=true");
        isRefused(
                start.with("lienthong.issuer", "http://dang-nhap.binhan.gov.vn"),
                "lienthong.issuer",
                "lienthong.issuer");
    }

    @Test
    void keysMadeByTheProgramAreRefused() {
        isRefused(
                start.with("lienthong.keys.create", "true"),
                "lienthong.keys.create không được là true",
                "lienthong.keys.create must not be true");
    }

    @Test
    void aMissingKeysFileIsRefused() {
        isRefused(
                start.with("lienthong.keys.file", folder.resolve("gone").toString()),
                "lienthong.keys.file chỉ tới tệp không có",
                "lienthong.keys.file names a file that is not there");
        starts(start.without("lienthong.keys.file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void aKeysFileThatOthersOpenIsRefused(String mode) throws IOException {
        Files.setPosixFilePermissions(
                folder.resolve("service.keys"), PosixFilePermissions.fromString(mode));

        isRefused(
                start,
                "lienthong.keys.file chỉ tới tệp mà người khác cũng mở được",
                "lienthong.keys.file names a file that others may open too");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatExceptionOfType(RefusedStartException.class)
                .isThrownBy(() ->
                        start.without("lienthong.issuer", "lienthong.mongo-ca")
                                .with("lienthong.kafka-password", "tinh-2026")
                                .with("lienthong.keys.create", "true")
                                .run())
                .satisfies(
                        e -> assertThat(lines(e).filter(line -> line.startsWith("- "))).hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "test"})
    void onOnesOwnMachineNothingIsRefused(String profile) {
        starts(
                start.without("lienthong.issuer", "lienthong.kafka-user", "lienthong.mongo-ca")
                        .with("lienthong.kafka-password", "tinh-2026")
                        .with("spring.profiles.active", profile));
    }

    @Test
    void anyOtherProfileIsProduction() {
        assertThatExceptionOfType(RefusedStartException.class)
                .isThrownBy(() ->
                        start.without("lienthong.issuer")
                                .with("spring.profiles.active", "production")
                                .run());
    }
}
