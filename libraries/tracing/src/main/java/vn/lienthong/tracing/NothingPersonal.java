package vn.lienthong.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/// Takes out of spans what may hold words of people before it leaves the program: addresses as they
/// were called (their pattern stays), texts of faults (their kind stays), what the store was asked
/// for. Left out are the spans of those who only ask how the program feels, and of what the store
/// was asked by nobody.
final class NothingPersonal implements SpanExporter {

    private static final AttributeKey<String> PATTERN = AttributeKey.stringKey("uri");
    private static final AttributeKey<String> KIND = AttributeKey.stringKey("exception.type");

    private final SpanExporter next;

    NothingPersonal(SpanExporter next) {
        this.next = next;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        List<SpanData> told =
                spans.stream()
                        .filter(span -> !isOfWatchers(span) && !isOfNobody(span))
                        .<SpanData>map(Harmless::new)
                        .toList();
        return told.isEmpty() ? CompletableResultCode.ofSuccess() : next.export(told);
    }

    private static boolean isOfWatchers(SpanData span) {
        String pattern = span.getAttributes().get(PATTERN);
        return pattern != null && pattern.startsWith("/actuator");
    }

    /// Looking after timers and outboxes, many times a second.
    private static boolean isOfNobody(SpanData span) {
        return !span.getParentSpanContext().isValid()
                && span.getAttributes().asMap().keySet().stream()
                        .anyMatch(key -> key.getKey().startsWith("db."));
    }

    @Override
    public CompletableResultCode flush() {
        return next.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    private static final class Harmless extends DelegatingSpanData {

        Harmless(SpanData span) {
            super(span);
        }

        @Override
        public Attributes getAttributes() {
            return super.getAttributes().toBuilder()
                    .removeIf(key -> !isHarmless(key.getKey()))
                    .build();
        }

        private static boolean isHarmless(String key) {
            return !key.equals("http.url")
                    && !key.equals("url.full")
                    && !key.equals("url.path")
                    && !key.startsWith("exception.message")
                    && !key.startsWith("exception.stacktrace")
                    && !key.startsWith("db.query")
                    && !key.startsWith("db.statement")
                    && !key.equals("exception")
                    && !key.equals("error");
        }

        @Override
        public List<EventData> getEvents() {
            return super.getEvents().stream()
                    .map(event -> {
                        String kind = event.getAttributes().get(KIND);
                        Attributes kept =
                                kind == null ? Attributes.empty() : Attributes.of(KIND, kind);
                        return EventData.create(event.getEpochNanos(), event.getName(), kept);
                    })
                    .toList();
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
