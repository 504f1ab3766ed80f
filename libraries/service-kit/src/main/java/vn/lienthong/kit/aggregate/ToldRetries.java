package vn.lienthong.kit.aggregate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;
import vn.lienthong.logging.Faults;

/// Says in one line that a batch could not be taken and will be tried again, and counts it. What
/// the framework would say itself, with all that the fault has to tell, is turned off
/// (service-kit.yaml).
final class ToldRetries implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(ToldRetries.class);

    private final String group;
    private final Counter batches;

    ToldRetries(String group, MeterRegistry meters) {
        this.group = group;
        this.batches =
                Counter.builder("lienthong.batches.retried")
                        .tag("group", group)
                        .description(
                                "Batches of events that could not be taken and were tried again")
                        .register(meters);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> batch, Exception fault, int attempt) {
        batches.increment();
        LOG.warn("{}: {} events wait for a next try: {}", group, batch.count(), Faults.told(fault));
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> one, @Nullable Exception fault, int attempt) {
        LOG.warn(
                "{}: an event waits for a next try: {}",
                group,
                fault == null ? "" : Faults.told(fault));
    }
}
