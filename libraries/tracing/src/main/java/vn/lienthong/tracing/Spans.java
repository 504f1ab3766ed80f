package vn.lienthong.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;

/// What spans tell beside what Spring tells.
public final class Spans {

    static final AttributeKey<String> SUBJECT = AttributeKey.stringKey("lienthong.subject");
    static final AttributeKey<String> EVENT = AttributeKey.stringKey("lienthong.event");
    static final AttributeKey<String> SOURCE = AttributeKey.stringKey("lienthong.source");

    private Spans() {}

    /// The request that is being answered is about this.
    ///
    /// @param subject a code that says nothing personal
    public static void about(String subject) {
        Span.current().setAttribute(SUBJECT, subject);
    }
}
