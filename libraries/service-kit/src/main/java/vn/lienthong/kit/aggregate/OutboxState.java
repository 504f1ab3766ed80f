package vn.lienthong.kit.aggregate;

/// How much is written and not yet published.
@FunctionalInterface
public interface OutboxState {

    /// Number of documents with events on their way to Kafka.
    int unfinished();
}
