package vn.lienthong.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Switches tracing on where `lienthong.traces` says where spans go.
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
public class TracingAutoConfiguration {

    /// `lienthong.traces` says where spans go.
    static final class Asked implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty(OnlyWhenAsked.WHERE, "").isBlank();
        }
    }

    static final class NotAsked implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !new Asked().matches(context, metadata);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NotAsked.class)
    static class Off {

        @Bean
        SubjectTraces subjectTraces() {
            return SubjectTraces.NONE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @WhereTraced
    static class On {

        @Bean
        RootIds rootIds() {
            return new RootIds();
        }

        @Bean
        SdkTracerProviderBuilderCustomizer idsOfSubjects(RootIds ids) {
            return builder -> builder.setIdGenerator(ids);
        }

        @Bean
        SpanExporters harmlessSpans(ObjectProvider<SpanExporter> exporters) {
            List<SpanExporter> harmless =
                    exporters.orderedStream().<SpanExporter>map(NothingPersonal::new).toList();
            return SpanExporters.of(harmless);
        }

        @Bean
        SubjectTraces subjectTraces(
                OpenTelemetry telemetry,
                RootIds ids,
                @Value("${lienthong.traces-share}") double share) {
            return new TracedSubjects(
                    telemetry.getTracer("vn.lienthong"), ids, Sampler.traceIdRatioBased(share));
        }
    }
}
