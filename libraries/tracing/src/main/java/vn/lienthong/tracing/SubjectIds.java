package vn.lienthong.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The ids of the trace of a subject: they follow from its name, so that every program knows them.
final class SubjectIds {

    private SubjectIds() {}

    /// The span that stands for the whole story, as the parent of what no event gave rise to.
    static SpanContext root(String subject) {
        ByteBuffer digest = ByteBuffer.wrap(digest(subject));
        String trace = TraceId.fromLongs(digest.getLong(), digest.getLong());
        String span = SpanId.fromLong(digest.getLong());
        return SpanContext.createFromRemoteParent(
                trace, span, TraceFlags.getSampled(), TraceState.getDefault());
    }

    private static byte[] digest(String subject) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(subject.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
