package vn.lienthong.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.tracing.SubjectTraces.Event;
import vn.lienthong.tracing.SubjectTraces.Round;

class TracedSubjectsTest {

    private static final String CODE = "001.10.17.H99-261128-000001";
    private static final Event RECEIVED = new Event("/intake", "received.v1", CODE);
    private static final Event OFFERED = new Event("/routing", "offered.v1", CODE);

    private final InMemorySpanExporter told = InMemorySpanExporter.create();

    private TracedSubjects traces(double share) {
        RootIds ids = new RootIds();
        Sampler sampler = Sampler.traceIdRatioBased(share);
        Tracer tracer = tracer(ids, sampler);
        return new TracedSubjects(tracer, ids, sampler);
    }

    private Tracer tracer(RootIds ids, Sampler sampler) {
        return SdkTracerProvider.builder()
                .setIdGenerator(ids)
                .setSampler(Sampler.parentBased(sampler))
                .addSpanProcessor(SimpleSpanProcessor.create(told))
                .build()
                .get("test");
    }

    private static @Nullable String happened(TracedSubjects traces, Event event, boolean first) {
        Round round = traces.round();
        String trace = round.happened(CODE, event, first);
        round.writing();
        round.written(List.of(CODE));
        return trace;
    }

    private static @Nullable String consumed(
            TracedSubjects traces, Event event, @Nullable String cause) {
        Round round = traces.round();
        String trace = round.consumed("/routing", event, cause);
        round.writing();
        round.written(List.of(CODE));
        return trace;
    }

    private SpanData span(String name) {
        return told.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not told"));
    }

    @Test
    void whatFollowsFromAReceiptInThreeProgramsIsOneTree() {
        String received = happened(traces(1), RECEIVED, true);
        String offered = consumed(traces(1), RECEIVED, received);
        consumed(traces(1), OFFERED, offered);

        SpanData story = span(CODE);
        assertThat(story.getParentSpanContext().isValid()).isFalse();
        assertThat(span("received.v1").getParentSpanId()).isEqualTo(story.getSpanId());
        assertThat(span("/routing ← received.v1").getParentSpanId())
                .isEqualTo(span("received.v1").getSpanId());
        assertThat(span("/routing ← offered.v1").getParentSpanId())
                .isEqualTo(span("/routing ← received.v1").getSpanId());
        assertThat(told.getFinishedSpanItems())
                .extracting(SpanData::getTraceId)
                .containsOnly(story.getTraceId());
    }

    @Test
    void whatSomebodyDoesWeeksLaterBelongsToTheSameStory() {
        happened(traces(1), RECEIVED, true);
        happened(traces(1), OFFERED, false);

        assertThat(span("offered.v1").getParentSpanId()).isEqualTo(span(CODE).getSpanId());
        assertThat(told.getFinishedSpanItems())
                .filteredOn(span -> span.getName().equals(CODE))
                .hasSize(1);
    }

    @Test
    void whatARequestMadeHappenNamesTheRequest() {
        Span request = tracer(new RootIds(), Sampler.alwaysOn()).spanBuilder("POST").startSpan();
        try (Scope _ = request.makeCurrent()) {
            happened(traces(1), RECEIVED, true);
        }

        assertThat(span("received.v1").getTraceId())
                .isNotEqualTo(request.getSpanContext().getTraceId());
        assertThat(span("received.v1").getLinks())
                .singleElement()
                .satisfies(link ->
                        assertThat(link.getSpanContext().getSpanId())
                                .isEqualTo(request.getSpanContext().getSpanId()));
    }

    @Test
    void aTryThatLostToSomebodyElseIsNotTold() {
        String cause = happened(traces(1), RECEIVED, true);
        told.reset();
        TracedSubjects traces = traces(1);
        Round lost = traces.round();
        lost.consumed("/routing", RECEIVED, cause);
        lost.writing();
        lost.written(List.of("another"));
        assertThat(told.getFinishedSpanItems()).isEmpty();

        consumed(traces, RECEIVED, cause);
        assertThat(told.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("store: write", "/routing ← received.v1");
    }

    @Test
    void whatFailsIsToldByItsKindOnly() {
        String cause = happened(traces(1), RECEIVED, true);
        traces(1)
                .round()
                .failed("/routing", RECEIVED, cause, new IllegalStateException("Nguyễn Thị Hòa"));

        SpanData failed = span("/routing ← received.v1");
        assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(failed.toString()).contains("IllegalStateException").doesNotContain("Hòa");
    }

    @Test
    void aSubjectIsToldInEveryProgramOrInNone() {
        List<String> codes = IntStream.range(0, 400).mapToObj(i -> CODE + i).toList();
        TracedSubjects one = traces(0.25);
        TracedSubjects other = traces(0.25);
        long traced =
                codes.stream()
                        .filter(code -> {
                            Event event = new Event("/x", "x.v1", code);
                            String here = one.round().happened(code, event, false);
                            String there = other.round().happened(code, event, false);
                            assertThat(here == null).isEqualTo(there == null);
                            return here != null;
                        })
                        .count();
        assertThat(traced).isBetween(60L, 140L);
    }

    @Test
    void anEventThatIsNotTracedCostsNothingAndStartsNothing() {
        assertThat(consumed(traces(1), RECEIVED, null)).isNull();
        assertThat(consumed(traces(1), RECEIVED, "00-" + "0".repeat(32) + "-1111111111111111-01"))
                .isNull();
        assertThat(consumed(traces(1), RECEIVED, "00-" + "a".repeat(32) + "-1111111111111111-00"))
                .isNull();
        assertThat(consumed(traces(1), RECEIVED, "<script>")).isNull();
        assertThat(told.getFinishedSpanItems()).isEmpty();
    }
}
