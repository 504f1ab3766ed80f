package vn.lienthong.portal.bus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// How Kafka is reached: by the same settings as the services reach it.
///
/// `lienthong.kafka` names the brokers, `spring.kafka.properties` holds what else the province's
/// own Kafka asks for, such as `security.protocol`; `lienthong.bus.topics` are the beginnings of
/// the names of this system's topics.
@Component
class KafkaSettings {
    private static final String ANSWER_WITHIN = "1500";
    private static final String GIVE_UP_AFTER = "2000";

    private final Map<String, Object> common = new HashMap<>();
    private final List<String> topics;

    KafkaSettings(Environment environment) {
        Binder binder = Binder.get(environment);
        common.putAll(
                binder.bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of()));
        common.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                environment.getProperty("lienthong.kafka", "localhost:9092"));
        common.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN);
        common.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, GIVE_UP_AFTER);
        common.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000");
        topics =
                binder.bind("lienthong.bus.topics", Bindable.listOf(String.class))
                        .orElse(List.of("lienthong."));
    }

    boolean isOurs(String topic) {
        return topics.stream().anyMatch(topic::startsWith);
    }

    Map<String, Object> forWatching() {
        Map<String, Object> settings = new HashMap<>(common);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "portal-watch");
        return settings;
    }

    /// For one message at a time, in no group, so that nobody's position moves.
    Map<String, Object> forLooking() {
        Map<String, Object> settings = new HashMap<>(common);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "portal-look");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }
}
