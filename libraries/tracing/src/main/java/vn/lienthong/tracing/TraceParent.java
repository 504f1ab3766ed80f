package vn.lienthong.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A span as a text that travels: `traceparent` of W3C Trace Context, version 00.
final class TraceParent {

    private static final Pattern FORM =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private TraceParent() {}

    static String write(SpanContext span) {
        return "00-%s-%s-%s"
                .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex());
    }

    /// Empty when it is absent, is no such text, or names a span that is not traced.
    static Optional<SpanContext> read(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                        SpanContext.createFromRemoteParent(
                                form.group(1),
                                form.group(2),
                                TraceFlags.fromHex(form.group(3), 0),
                                TraceState.getDefault()))
                .filter(span -> span.isValid() && span.isSampled());
    }
}
