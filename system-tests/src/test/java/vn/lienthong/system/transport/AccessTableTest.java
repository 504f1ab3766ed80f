package vn.lienthong.system.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.system.Project;

/// Nobody has more than he uses, nor less: what the table grants is what the services bind and what
/// the document of the events says.
class AccessTableTest {

    private static final Pattern TOPIC = Pattern.compile("(?m)^\\| `(lienthong\\.[^`]+)` \\|");
    private static final Pattern FOLLOWED =
            Pattern.compile(
                    "Topics\\.(INTAKE|ROUTING|DEADLINE|NOTIFICATION|\\w*::handoff)|Topics::handoff");

    private AccessTable table = new AccessTable(List.of());

    @BeforeEach
    void read() throws IOException {
        table = AccessTable.read();
    }

    @Test
    void everyTopicOfTheEventsHasOneProducerAndItIsTheServiceOfThatName() throws IOException {
        Map<String, String> producers = new TreeMap<>();
        TOPIC.matcher(Project.text("docs/events.md"))
                .results()
                .map(one -> one.group(1).replace("<level>", "*"))
                .forEach(topic -> producers.put(topic, producer(topic)));
        Map<String, String> granted = new TreeMap<>();
        table.rows().stream()
                .filter(row -> row.deed().equals("produce"))
                .forEach(row -> assertThat(granted.put(row.name(), row.service())).isNull());

        assertThat(producers).hasSize(5);
        assertThat(granted).isEqualTo(producers);
    }

    /// As `docs/events.md` names its topics.
    private static String producer(String topic) {
        return topic.startsWith("lienthong.handoff.")
                ? "routing-service"
                : topic.substring(topic.indexOf('.') + 1) + "-service";
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake-service", "routing-service", "notification-service"})
    void aServiceReadsWhatItBinds(String service) throws IOException {
        Bindings bindings = Bindings.of(service);

        assertThat(bindings.topics()).isNotEmpty();
        assertThat(table.of(service, "consume")).isEqualTo(bindings.topics());
        assertThat(table.of(service, "group")).isEqualTo(bindings.groups());
    }

    /// Its topics are not in its settings but in its code.
    @Test
    void theDeadlineServiceReadsWhatItFollows() throws IOException {
        Set<String> followed = new TreeSet<>();
        FOLLOWED.matcher(
                        Project.text(
                                "deadline-service/src/main/java/vn/lienthong/deadline/clocks/messaging/FollowedTopics.java"))
                .results()
                .map(one ->
                        one.group(1) == null ? "handoff.*" : one.group(1).toLowerCase(Locale.ROOT))
                .forEach(name -> followed.add("lienthong." + name));

        assertThat(table.of("deadline-service", "consume")).isEqualTo(followed);
        assertThat(table.of("deadline-service", "group"))
                .isEqualTo(Bindings.of("deadline-service").groups());
    }

    @Test
    void thePortalOnlyLooks() {
        assertThat(table.of("portal", "produce")).isEmpty();
        assertThat(table.of("portal", "group")).isEmpty();
        assertThat(table.of("portal", "watch")).hasSize(1);
        assertThat(table.rows().stream().filter(row -> row.deed().equals("watch"))).hasSize(1);
    }

    @Test
    void nobodyElseStandsInTheTable() {
        assertThat(table.services())
                .containsExactly(
                        "deadline-service",
                        "intake-service",
                        "notification-service",
                        "portal",
                        "routing-service");
        assertThat(table.rows())
                .allSatisfy(
                        row -> assertThat(row.deed()).isIn("produce", "consume", "group", "watch"));
    }
}
