package vn.lienthong.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class TracingAutoConfigurationTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Program {}

    private static ConfigurableApplicationContext start(String where) {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .properties(
                        Map.of(
                                "spring.config.import",
                                "classpath:tracing.yaml",
                                "spring.main.banner-mode",
                                "off"))
                .run("--lienthong.traces=" + where);
    }

    @Test
    void withoutAPlaceForSpansNothingIsMadeForThem() {
        try (ConfigurableApplicationContext program = start("")) {
            assertThat(program.getBean(SubjectTraces.class)).isSameAs(SubjectTraces.NONE);
            assertThat(program.getBeanProvider(Tracer.class).getIfAvailable()).isNull();
        }
    }

    @Test
    void withOneRequestsAndSubjectsAreTraced() {
        try (ConfigurableApplicationContext program = start("http://localhost:1/v1/traces")) {
            assertThat(program.getBean(SubjectTraces.class)).isInstanceOf(TracedSubjects.class);
            assertThat(program.getBean(Tracer.class)).isNotNull();
        }
    }
}
