package vn.lienthong.kit.time;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.ConsumerProperties;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.kafka.core.KafkaAdmin;
import vn.lienthong.kit.aggregate.OutboxState;

/// Whether everything that was published is consumed here, and everything written is published.
final class Quiet implements AutoCloseable {

    private final Activity activity;
    private final ObjectProvider<OutboxState> outbox;
    private final AdminClient admin;
    private final BindingServiceProperties bindings;

    Quiet(
            Activity activity,
            ObjectProvider<OutboxState> outbox,
            KafkaAdmin admin,
            BindingServiceProperties bindings) {
        this.activity = activity;
        this.outbox = outbox;
        this.admin = AdminClient.create(admin.getConfigurationProperties());
        this.bindings = bindings;
    }

    /// @param lag records that this service has not consumed yet
    /// @param outbox documents with events on their way, and other work under way
    record State(boolean quiet, long lag, int outbox) {}

    State state() throws InterruptedException {
        int before = working();
        long lag = lag();
        int after = working();
        return new State(before == 0 && lag == 0 && after == 0, lag, after);
    }

    private int working() {
        int unpublished =
                Optional.ofNullable(outbox.getIfAvailable()).map(OutboxState::unfinished).orElse(0);
        return unpublished + activity.underWay();
    }

    private long lag() throws InterruptedException {
        try {
            long lag = 0;
            for (BindingProperties binding : bindings.getBindings().values()) {
                String group = binding.getGroup();
                String destination = binding.getDestination();
                if (group != null && destination != null && reads(binding)) {
                    lag += lag(group, destination);
                }
            }
            return lag;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell its offsets", e);
        }
    }

    /// What another deployment of this service reads is not waited for here.
    private static boolean reads(BindingProperties binding) {
        ConsumerProperties consumer = binding.getConsumer();
        return consumer == null || consumer.isAutoStartup();
    }

    private long lag(String group, String destination)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(Arrays.stream(destination.split(",")).map(String::strip).toList())
                .allTopicNames()
                .get()
                .forEach((topic, description) ->
                        description
                                .partitions()
                                .forEach(p ->
                                        latest.put(
                                                new TopicPartition(topic, p.partition()),
                                                OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(latest).all().get();
        Map<TopicPartition, OffsetAndMetadata> committed =
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        return ends.entrySet().stream()
                .collect(
                        Collectors.summingLong(
                                end -> end.getValue().offset() - offset(committed, end.getKey())));
    }

    private static long offset(
            Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata at = committed.get(partition);
        return at == null ? 0 : at.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
