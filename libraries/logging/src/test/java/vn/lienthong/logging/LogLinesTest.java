package vn.lienthong.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What comes out of a program that logs as all of ours do.
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    private static final String FORMAT = "LIENTHONG_LOG_FORMAT";
    private static final Logger LOG = LoggerFactory.getLogger(LogLinesTest.class);

    @BeforeEach
    void asText() {
        aProgramStarts();
    }

    @AfterEach
    void asUsual() {
        System.clearProperty(FORMAT);
        MDC.clear();
    }

    private static void aProgramStarts() {
        new SpringApplicationBuilder(LogLinesTest.class).web(WebApplicationType.NONE).run().close();
    }

    @Test
    void a_fault_is_told_by_its_kind_and_place_and_its_text_nowhere(CapturedOutput output) {
        RuntimeException fault =
                new IllegalStateException("0901234567", new ConnectException("kafka:9092"));
        fault.addSuppressed(new IllegalArgumentException("a@example.org"));
        LOG.error("A servlet threw [java.lang.IllegalStateException: 0901234567] for D-1", fault);

        assertThat(output.getOut())
                .contains("java.lang.IllegalStateException", "LogLinesTest.a_fault_is_told")
                .contains("Caused by: java.net.ConnectException: kafka:9092")
                .contains("Suppressed: java.lang.IllegalArgumentException")
                .contains("A servlet threw [java.lang.IllegalStateException: …] for D-1")
                .doesNotContain("0901234567", "a@example.org");
    }

    @Test
    void a_line_without_a_fault_is_as_it_was_written(CapturedOutput output) {
        LOG.warn("{} waits for {}", "D-1", "the store");
        assertThat(output.getOut()).contains("WARN").contains(": D-1 waits for the store\n");
    }

    @Test
    void a_line_says_what_it_is_about(CapturedOutput output) {
        MDC.put("subject", "001.10.17.H99-261123-0001");
        LOG.warn("It waits");
        MDC.clear();
        LOG.warn("They wait");
        assertThat(output.getOut())
                .containsPattern("\\[001\\.10\\.17\\.H99-261123-0001] .*: It waits")
                .doesNotContain("[]");
    }

    @Test
    void for_programs_each_line_is_an_object_and_as_silent(CapturedOutput output) {
        System.setProperty(FORMAT, "json");
        aProgramStarts();
        MDC.put("subject", "D-1");
        LOG.error("It threw [0901234567]", new IllegalStateException("0901234567"));

        String line =
                output.getOut().lines().filter(one -> one.contains("It threw")).findFirst().get();
        JsonNode read = new JsonMapper().readTree(line);
        assertThat(read.path("level").asString()).isEqualTo("ERROR");
        assertThat(read.path("message").asString()).isEqualTo("It threw […]");
        assertThat(read.path("fault").asString())
                .startsWith("java.lang.IllegalStateException")
                .contains("\n\tat vn.lienthong.logging.LogLinesTest");
        assertThat(read.path("subject").asString()).isEqualTo("D-1");
        assertThat(read.path("at").asString()).endsWith("Z");
        assertThat(output.getOut()).doesNotContain("0901234567");
    }
}
