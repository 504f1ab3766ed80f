package vn.lienthong.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class NothingPersonalTest {

    private final InMemorySpanExporter told = InMemorySpanExporter.create();
    private final Tracer tracer =
            SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(new NothingPersonal(told)))
                    .build()
                    .get("test");

    @Test
    void wordsOfPeopleStayHere() {
        Span caller = tracer.spanBuilder("caller").startSpan();
        tracer.spanBuilder("http get /api/persons/{id}")
                .setParent(Context.root().with(caller))
                .startSpan()
                .setAttribute("uri", "/api/persons/{id}")
                .setAttribute("http.url", "/api/persons/079012345678")
                .setAttribute("db.query.text", "{fullName: 'Nguyễn Thị Hòa'}")
                .recordException(new IllegalStateException("Nguyễn Thị Hòa, 0912000111"))
                .setStatus(StatusCode.ERROR, "Nguyễn Thị Hòa")
                .end();

        SpanData span = told.getFinishedSpanItems().getFirst();
        assertThat(span.getAttributes().toString()).contains("/api/persons/{id}");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getEvents().toString()).contains("IllegalStateException");
        assertThat(span.getAttributes() + " " + span.getEvents() + " " + span.getStatus())
                .doesNotContain("Hòa", "0912", "0790");
    }

    @Test
    void whoOnlyAsksHowTheProgramFeelsIsNotTold() {
        tracer.spanBuilder("http get /actuator/health")
                .startSpan()
                .setAttribute("uri", "/actuator/health/**")
                .end();
        assertThat(told.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void theStoreIsToldOfWhereSomebodyAskedForIt() {
        tracer.spanBuilder("find clocks").startSpan().setAttribute("db.system", "mongodb").end();
        assertThat(told.getFinishedSpanItems()).isEmpty();

        Span request = tracer.spanBuilder("http get").startSpan();
        tracer.spanBuilder("find dossiers")
                .setParent(Context.root().with(request))
                .startSpan()
                .setAttribute("db.system", "mongodb")
                .end();
        assertThat(told.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("find dossiers");
    }
}
