package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.portal.bus.BusWatch;

/// The pages about the bus, with the real one behind them.
@SpringBootTest(properties = "lienthong.test.real-bus=true")
@AutoConfigureMockMvc
@Import(FakeWorld.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KafkaPagesIT {
    private static final String PAGE = "/van-hanh/kafka";
    private static final String TOPIC = "lienthong.it-" + UUID.randomUUID();
    private static final String GROUP = "it-readers-" + UUID.randomUUID();
    private static final TopicPartition PART = new TopicPartition(TOPIC, 0);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WRITTEN = 100;
    private static final int READ = 60;

    private final Browser browser;
    private final BusWatch watch;

    KafkaPagesIT(Browser browser, BusWatch watch) {
        this.browser = browser;
        this.watch = watch;
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
    }

    @BeforeEach
    void asOperator() throws Exception {
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void what_was_written_and_read_is_what_the_pages_say() throws Exception {
        Map<String, Object> at = Map.of("bootstrap.servers", LocalStack.shared().kafka());
        try (Admin admin = Admin.create(at)) {
            NewTopic topic =
                    new NewTopic(TOPIC, 1, (short) 1)
                            .configs(Map.of("retention.ms", String.valueOf(WEEK.toMillis())));
            admin.createTopics(List.of(topic)).all().get();
        }
        write(at);
        try (KafkaConsumer<String, byte[]> reader = reader(at)) {
            read(reader);
            watch.measure();

            Document group = browser.open(PAGE + "/nhom/" + GROUP);
            assertThat(group.expectFirst("#fresh-group dd:contains(40)").text()).startsWith("40");
            assertThat(group.expectFirst("#fresh-members tbody tr").text())
                    .contains("it-reader", "127.0.0.1");
            assertThat(group.expectFirst("#fresh-partitions tbody tr").text())
                    .contains(TOPIC, "it-reader", "60 40");
        }
        Document topic = browser.open(PAGE + "/" + TOPIC);
        assertThat(topic.expectFirst("#fresh-topic").text())
                .contains("Số tin 100", "7 ngày", " kB");
        assertThat(topic.expectFirst("#fresh-partitions tbody tr").text())
                .startsWith("0 1 1 / 1 0 100");
        assertThat(topic.expectFirst("#fresh-readers tbody tr").text())
                .isEqualTo(GROUP + " 0 60 40");
        Document all = browser.open(PAGE);
        assertThat(all.select("#fresh-topics tbody tr").eachText())
                .anyMatch(row -> row.startsWith(TOPIC + " 1 1/1 100"))
                .noneMatch(row -> row.contains("__consumer_offsets"));
        assertThat(all.expectFirst("#fresh-nodes").text()).contains("Điều phối");
        assertThat(browser.open(PAGE + "?internal=true").text()).contains("__consumer_offsets");

        Document message = browser.open(PAGE + "/" + TOPIC + "/0?offset=12");
        assertThat(message.expectFirst("dl").text())
                .contains("key-12", "ce_type dossier.received.v1", "14 B")
                .doesNotContain("secret", "trace");
    }

    private static void write(Map<String, Object> at) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(at, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < WRITTEN; i++) {
                ProducerRecord<String, byte[]> message =
                        new ProducerRecord<>(
                                TOPIC,
                                0,
                                "key-" + i,
                                "secret payload".getBytes(StandardCharsets.UTF_8));
                message.headers()
                        .add("ce_type", "dossier.received.v1".getBytes(StandardCharsets.UTF_8))
                        .add("trace", "secret".getBytes(StandardCharsets.UTF_8));
                producer.send(message).get();
            }
        }
    }

    private static KafkaConsumer<String, byte[]> reader(Map<String, Object> at) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        at.get("bootstrap.servers"),
                        "group.id",
                        GROUP,
                        "client.id",
                        "it-reader",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void read(KafkaConsumer<String, byte[]> reader) {
        reader.subscribe(List.of(TOPIC));
        int seen = 0;
        while (seen < WRITTEN) {
            seen += reader.poll(Duration.ofSeconds(1)).count();
        }
        reader.commitSync(Map.of(PART, new OffsetAndMetadata(READ)));
    }
}
