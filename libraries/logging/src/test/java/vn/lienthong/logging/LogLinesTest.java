package vn.lienthong.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What comes out of a program that logs as all of ours do.
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogLinesTest.class);

    @BeforeEach
    void aProgramStarts() {
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
}
