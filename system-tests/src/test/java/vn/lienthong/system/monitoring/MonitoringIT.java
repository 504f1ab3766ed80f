package vn.lienthong.system.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.system.Machine;
import vn.lienthong.system.Project;
import vn.lienthong.system.Rest;

/// The running system says what the catalogue says, and a real Prometheus finds in it what the
/// dashboards and the alerts ask for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringIT {

    private static final Duration DEMONSTRATION = Duration.ofMinutes(6);
    private static final Map<String, Integer> PLACES =
            Map.of(
                    "intake-service", Rest.INTAKE,
                    "routing-service", Rest.ROUTING,
                    "deadline-service", Rest.DEADLINE,
                    "notification-service", Rest.NOTIFICATION,
                    "portal", Rest.PORTAL);
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:lienthong|kafka|spring|resilience4j|jvm|http|process)_\\w+");

    private final Machine machine = new Machine("monitoring");
    private final Rest rest = new Rest(machine);
    private final TraceCollector traces = new TraceCollector(machine.home().resolve("traces"));
    private Machine.@Nullable Command running;

    @BeforeAll
    void somethingHappens() throws Exception {
        traces.listen(machine);
        Machine.Command demo = machine.run("demo");
        running = demo;
        demo.await(line -> line.contains("Màn trình diễn xong"), DEMONSTRATION);
    }

    @AfterAll
    void stop() throws Exception {
        if (running != null) {
            running.process().destroy();
            running.end(Duration.ofMinutes(2));
        }
        machine.run("down").end(Duration.ofMinutes(2));
        traces.close();
    }

    /// Three dossiers from the counter to the citizen, each as one tree through all services.
    @Test
    void aDossiersWholeJourneyIsOneStory() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    Stories stories = new Stories(traces.spans());
                    assertThat(stories.codes()).hasSizeGreaterThanOrEqualTo(3);
                    for (String code : stories.codes()) {
                        assertThat(stories.orphans(code)).as(code).isEmpty();
                        assertThat(stories.services(code))
                                .as(code)
                                .contains(
                                        "intake-service",
                                        "routing-service",
                                        "deadline-service",
                                        "notification-service");
                        assertThat(stories.events(code))
                                .as(code)
                                .contains("dossier.received.v1", "deadline.set.v1");
                    }
                    assertThat(stories.codes())
                            .as("one dossier is late, and its letter is signed")
                            .anyMatch(code ->
                                    stories.events(code)
                                            .containsAll(
                                                    Set.of(
                                                            "deadline.missed.v1",
                                                            "apology-letter.issued.v1",
                                                            "dossier.result-returned.v1")));
                });
    }

    @Test
    void whatSomebodyDidIsLinkedToTheRequestByWhichHeDidIt() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    Stories stories = new Stories(traces.spans());
                    for (String code : stories.codes()) {
                        assertThat(stories.requestsOf(code))
                                .as(code)
                                .anySatisfy(request ->
                                        assertThat(stories.below(request))
                                                .as("what the store was asked for it")
                                                .anyMatch(span ->
                                                        span.attribute("db.system.name")
                                                                .contains("mongodb")));
                    }
                });
    }

    @Test
    void aPageAndWhatItAsksTheServicesAreOneTrace() throws Exception {
        assertThat(rest.get(Rest.PORTAL, "/nop-ho-so", null).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(new Stories(traces.spans()).tracesThrough("/nop-ho-so"))
                                .anySatisfy(services ->
                                        assertThat(services).contains("portal", "intake-service")));
    }

    @Test
    void theCatalogueNamesWhatEveryServiceMeasures() throws Exception {
        for (Map.Entry<String, Integer> place : PLACES.entrySet()) {
            String said = rest.get(place.getValue(), "/actuator/prometheus", null).text();
            assertThat(Catalogue.measured(said))
                    .as(place.getKey())
                    .containsExactlyInAnyOrderElementsOf(Catalogue.of(place.getKey()));
        }
    }

    @Test
    void theDoctorFindsNothingAndKnowsEveryIndex() throws Exception {
        Machine.Command doctor = machine.run("doctor");
        int exit = doctor.end(Duration.ofMinutes(2));
        assertThat(doctor.lines()).noneMatch(line -> line.startsWith("✗"));
        assertThat(exit).as(() -> String.join("\n", doctor.lines())).isZero();

        String known =
                Project.text("ops/doctor/src/main/resources/vn/lienthong/doctor/indexes.txt");
        assertThat(Indexes.of("mongodb://localhost:" + machine.port(27017)))
                .containsExactlyInAnyOrderElementsOf(
                        known.lines().filter(line -> !line.startsWith("#")).toList());
    }

    @Test
    void ofEveryCollectionItIsSaidWhetherAClusterSpreadsIt() throws Exception {
        Process node =
                new ProcessBuilder(
                                "node",
                                "-p",
                                "JSON.stringify(require(process.argv[1]))",
                                Project.file("ops/mongo/shards.js").toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        JsonNode shards = new JsonMapper().readTree(said);
        Set<String> spread = new TreeSet<>();
        shards.path("SPREAD")
                .properties()
                .forEach(database ->
                        database.getValue()
                                .forEach(name ->
                                        spread.add(database.getKey() + " " + name.asString())));
        Set<String> whole = new TreeSet<>();
        shards.path("WHOLE").forEach(name -> whole.add(name.asString()));

        Set<String> there = Indexes.collections("mongodb://localhost:" + machine.port(27017));
        assertThat(there).hasSizeGreaterThan(20);
        assertThat(there)
                .allMatch(one -> spread.contains(one) || whole.contains(one.split(" ", -1)[1]));
        assertThat(there).containsAll(spread);
    }

    @Test
    void whetherAContainerIsWellIsAnsweredByWhatRunsInIt() throws Exception {
        for (int place : PLACES.values()) {
            assertThat(healthy(machine.port(place))).isZero();
        }
        assertThat(healthy(1)).isNotZero();
    }

    private static int healthy(int port) throws Exception {
        String script = Project.file("ops/healthy.sh").toString();
        return new ProcessBuilder("bash", script, Integer.toString(port)).start().waitFor();
    }

    @Test
    void dashboardsAndAlertsFindWhatTheyAskFor() throws Exception {
        Project.assumeTool("prometheus", "--version");
        Map<String, Integer> targets = new TreeMap<>();
        PLACES.forEach((name, port) -> targets.put(name, machine.port(port)));
        try (Prometheus prometheus =
                new Prometheus(machine.home().resolve("prometheus"), targets)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> prometheus.query("up == 1").size() == PLACES.size());
            // Some figures are counted once a minute.
            await().atMost(Duration.ofSeconds(150))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(unanswered(prometheus)).isEmpty());
            assertThat(missing(prometheus)).isEmpty();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(prometheus.rules().findValuesAsString("health"))
                                    .hasSize(Alerts.read().size())
                                    .containsOnly("ok"));
        }
    }

    private static List<String> unanswered(Prometheus prometheus) throws Exception {
        List<String> unanswered = new ArrayList<>();
        int asked = 0;
        for (Dashboard dashboard : Dashboard.all()) {
            for (Dashboard.Query query : dashboard.queries()) {
                asked++;
                if (prometheus.query(query.expression()).isEmpty()) {
                    unanswered.add(dashboard.name() + " " + query.panel());
                }
            }
        }
        assertThat(asked).isGreaterThan(30);
        return unanswered;
    }

    /// The metrics of the alerts that nothing measures.
    private static Set<String> missing(Prometheus prometheus) throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Alerts.Alert alert : Alerts.read()) {
            Matcher metric = METRIC.matcher(alert.expression());
            while (metric.find()) {
                if (prometheus.query(metric.group()).isEmpty()) {
                    missing.add(alert.name() + " " + metric.group());
                }
            }
        }
        return missing;
    }
}
