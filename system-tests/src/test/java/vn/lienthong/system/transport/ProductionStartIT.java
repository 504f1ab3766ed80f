package vn.lienthong.system.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.system.Project;

/// Every program that a province runs, as it is delivered and without the profile `local`, refuses
/// what is only fit for somebody's own machine.
class ProductionStartIT {

    private static final String SAMPLE_PASSWORD = "tinh-2026";

    @ParameterizedTest
    @MethodSource("vn.lienthong.system.Project#programs")
    void whatIsNotSetAndWhatEverybodyKnowsIsTold(String program) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                SecuredKafka.java(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx128m",
                                "-jar",
                                Project.program(program).toString())
                        .redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "LIENTHONG_PROVINCE",
                                Project.file(DeployedService.PROVINCE).toString(),
                                "LIENTHONG_SERVICE_ACCOUNT_PASSWORD",
                                SAMPLE_PASSWORD));

        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(said)
                .contains(
                        "lienthong.issuer chưa được đặt",
                        "lienthong.issuer is not set",
                        "lienthong.kafka-user chưa được đặt",
                        "LIENTHONG_SERVICE_ACCOUNT_PASSWORD chứa mật khẩu hay khoá của bản mẫu")
                .doesNotContain(SAMPLE_PASSWORD, "\tat ", "Tomcat");
        if (!program.equals("portal")) {
            assertThat(said).contains("lienthong.mongo nối tới MongoDB không mã hoá");
        }
    }
}
