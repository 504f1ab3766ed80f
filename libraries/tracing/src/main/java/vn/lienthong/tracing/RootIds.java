package vn.lienthong.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.Optional;
import java.util.function.Supplier;

/// Random ids, except for the span that is begun under a name of its own.
final class RootIds implements IdGenerator {

    private final IdGenerator random = IdGenerator.random();
    private final ThreadLocal<Optional<SpanContext>> wanted =
            ThreadLocal.withInitial(Optional::empty);

    /// What is begun meanwhile in this thread carries these ids.
    <T> T under(SpanContext ids, Supplier<T> begin) {
        wanted.set(Optional.of(ids));
        try {
            return begin.get();
        } finally {
            wanted.remove();
        }
    }

    @Override
    public String generateSpanId() {
        return wanted.get().map(SpanContext::getSpanId).orElseGet(random::generateSpanId);
    }

    @Override
    public String generateTraceId() {
        return wanted.get().map(SpanContext::getTraceId).orElseGet(random::generateTraceId);
    }
}
