package vn.lienthong.deadline.clocks.firing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.Topics;

/// Which dossiers this process looks after: those whose facts Kafka gives it to read. A dossier's
/// shard is the partition of its code, so that what is heard of it and what falls due for it are
/// decided in one place.
///
/// That is a division of labour and no lock: right it is by the compare-and-set, whoever fires.
@Component
class Ownership implements KafkaBindingRebalanceListener {

    /// The partitions of this topic are the shards; every topic of facts has as many.
    private static final String SHARDS = Topics.INTAKE;

    private final CatchingUp catchingUp;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Shards shards = new Shards(0, Set.of());

    Ownership(CatchingUp catchingUp) {
        this.catchingUp = catchingUp;
    }

    /// @param count of all
    /// @param mine those that this process has
    record Shards(int count, Set<Integer> mine) {

        boolean include(String code) {
            return count > 0 && mine.contains(of(code));
        }

        int of(String code) {
            byte[] key = code.getBytes(StandardCharsets.UTF_8);
            return Utils.toPositive(Utils.murmur2(key)) % count;
        }
    }

    boolean isMine(String code) {
        return shards.include(code);
    }

    boolean isNobody() {
        return shards.mine().isEmpty();
    }

    /// Is called whenever other dossiers are looked after than before.
    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName,
            Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions,
            boolean initial) {
        catchingUp.assigned(consumer, partitions);
        Set<Integer> mine = new HashSet<>(shards.mine());
        mine.addAll(numbers(partitions));
        become(new Shards(consumer.partitionsFor(SHARDS).size(), Set.copyOf(mine)));
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        catchingUp.revoked(partitions);
        Set<Integer> mine = new HashSet<>(shards.mine());
        mine.removeAll(numbers(partitions));
        become(new Shards(shards.count(), Set.copyOf(mine)));
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .filter(partition -> partition.topic().equals(SHARDS))
                .map(TopicPartition::partition)
                .toList();
    }

    /// From now on these are looked after here.
    void become(Shards next) {
        if (!next.equals(shards)) {
            shards = next;
            listeners.forEach(Runnable::run);
        }
    }
}
