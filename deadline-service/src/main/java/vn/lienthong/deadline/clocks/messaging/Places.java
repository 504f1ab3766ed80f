package vn.lienthong.deadline.clocks.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// Where the records of a batch lie in Kafka.
final class Places {

    private Places() {}

    /// The offset of the last record of each partition.
    static Map<TopicPartition, Long> lastOf(Message<List<byte[]>> batch) {
        List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(batch, KafkaHeaders.OFFSET);
        Map<TopicPartition, Long> last = new HashMap<>();
        for (int i = 0; i < topics.size(); i++) {
            TopicPartition partition =
                    new TopicPartition((String) topics.get(i), (Integer) partitions.get(i));
            last.merge(partition, (Long) offsets.get(i), Math::max);
        }
        return last;
    }

    private static List<?> list(Message<?> batch, String header) {
        return Objects.requireNonNull((List<?>) batch.getHeaders().get(header), header);
    }
}
