package vn.lienthong.tracing;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Tells the story of subjects while their documents are changed. What travels with an event is a
/// `traceparent` as W3C Trace Context has it, and only when its subject is traced.
public interface SubjectTraces {

    /// Nothing is traced.
    SubjectTraces NONE = () -> Round.NONE;

    /// One try to change some documents. Its spans are told when the change was written, and
    /// forgotten when somebody else was faster.
    Round round();

    /// The spans of one try.
    interface Round {

        /// Nothing is traced.
        Round NONE = new Round() {};

        /// An event is consumed.
        ///
        /// @param by who consumes it, into a document that is called as the subject is
        /// @param cause the `traceparent` that came with it
        /// @return what events that follow from it carry
        default @Nullable String consumed(String by, Event event, @Nullable String cause) {
            return null;
        }

        /// An event could not be consumed.
        default void failed(String by, Event event, @Nullable String cause, Throwable fault) {}

        /// Something happened that no event gave rise to: somebody acted, or it was time.
        ///
        /// @param document in which it is noted
        /// @param first whether the story of the subject begins with it
        /// @return what the event carries
        default @Nullable String happened(String document, Event event, boolean first) {
            return null;
        }

        /// The store is being asked to write.
        default void writing() {}

        /// The store has written these documents.
        default void written(Collection<String> documents) {}
    }

    /// An event as a span tells of it.
    ///
    /// @param source who gave it out
    /// @param type its name on the wire
    /// @param subject what it is about; nothing personal
    record Event(String source, String type, String subject) {}
}
