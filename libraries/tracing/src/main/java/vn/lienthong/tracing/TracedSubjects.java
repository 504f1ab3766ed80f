package vn.lienthong.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The story as spans of OpenTelemetry.
final class TracedSubjects implements SubjectTraces {

    private static final String STORE = "store: write";
    private static final AttributeKey<String> FAULT = AttributeKey.stringKey("error.type");

    private final Tracer tracer;
    private final RootIds ids;
    private final Sampler share;

    /// @param ids that the tracer uses
    /// @param share which traces are told, by their ids, as the tracer itself decides
    TracedSubjects(Tracer tracer, RootIds ids, Sampler share) {
        this.tracer = tracer;
        this.ids = ids;
        this.share = share;
    }

    @Override
    public Round round() {
        return new Try();
    }

    private boolean isTraced(SpanContext root) {
        return share.shouldSample(
                                Context.root(),
                                root.getTraceId(),
                                "",
                                SpanKind.INTERNAL,
                                Attributes.empty(),
                                List.of())
                        .getDecision()
                == SamplingDecision.RECORD_AND_SAMPLE;
    }

    /// Spans that have begun and are told once their document is written.
    private final class Try implements Round {

        private final Map<String, List<Span>> open = new HashMap<>();
        private Instant writingSince = Instant.now();

        @Override
        public @Nullable String consumed(String by, Event event, @Nullable String cause) {
            return TraceParent.read(cause)
                    .map(parent -> keep(event.subject(), consumer(by, event, parent)))
                    .orElse(null);
        }

        @Override
        public void failed(String by, Event event, @Nullable String cause, Throwable fault) {
            // Told at once: nothing is written of what failed.
            TraceParent.read(cause)
                    .ifPresent(parent ->
                            consumer(by, event, parent)
                                    .startSpan()
                                    .setStatus(StatusCode.ERROR)
                                    .setAttribute(FAULT, fault.getClass().getName())
                                    .end());
        }

        private SpanBuilder consumer(String by, Event event, SpanContext parent) {
            return span(event, by + " ← " + event.type(), parent).setSpanKind(SpanKind.CONSUMER);
        }

        @Override
        public @Nullable String happened(String document, Event event, boolean first) {
            SpanContext root = SubjectIds.root(event.subject());
            if (!isTraced(root)) {
                return null;
            }
            if (first) {
                begin(document, event.subject(), root);
            }
            SpanBuilder span = span(event, event.type(), root).setSpanKind(SpanKind.PRODUCER);
            request().ifPresent(span::addLink);
            return keep(document, span);
        }

        private void begin(String document, String subject, SpanContext root) {
            SpanBuilder story =
                    tracer.spanBuilder(subject).setNoParent().setAttribute(Spans.SUBJECT, subject);
            request().ifPresent(story::addLink);
            open(document).add(ids.under(root, story::startSpan));
        }

        private SpanBuilder span(Event event, String name, SpanContext parent) {
            return tracer.spanBuilder(name)
                    .setParent(Context.root().with(Span.wrap(parent)))
                    .setAttribute(Spans.SUBJECT, event.subject())
                    .setAttribute(Spans.EVENT, event.type())
                    .setAttribute(Spans.SOURCE, event.source());
        }

        private Optional<SpanContext> request() {
            return Optional.of(Span.current().getSpanContext())
                    .filter(span -> span.isValid() && span.isSampled());
        }

        private String keep(String document, SpanBuilder builder) {
            Span span = builder.startSpan();
            open(document).add(span);
            return TraceParent.write(span.getSpanContext());
        }

        private List<Span> open(String document) {
            return open.computeIfAbsent(document, _ -> new ArrayList<>());
        }

        @Override
        public void writing() {
            writingSince = Instant.now();
        }

        @Override
        public void written(Collection<String> documents) {
            if (open.isEmpty()) {
                return;
            }
            for (String document : documents) {
                open.getOrDefault(document, List.of())
                        .forEach(span -> {
                            tracer.spanBuilder(STORE)
                                    .setParent(Context.root().with(span))
                                    .setSpanKind(SpanKind.CLIENT)
                                    .setStartTimestamp(writingSince)
                                    .startSpan()
                                    .end();
                            span.end();
                        });
            }
        }
    }
}
