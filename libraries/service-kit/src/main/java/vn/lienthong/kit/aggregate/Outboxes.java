package vn.lienthong.kit.aggregate;

import java.time.Instant;
import java.util.List;

/// Where unpublished events lie.
interface Outboxes {

    /// Forgets what Kafka has acknowledged.
    void clear(List<OutboxPublisher.Publication> published);

    /// What has been waiting since before that moment of the system clock, a bounded number.
    List<OutboxPublisher.Publication> unpublishedSince(Instant before);
}
