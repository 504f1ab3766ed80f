package vn.lienthong.deadline.clocks.firing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.local.testing.JarredClasses;
import vn.lienthong.local.testing.LocalStack;

/// A process that lets deadlines fire is killed with SIGKILL, forty times at each failpoint; the
/// next one goes on. At the end nothing is missing, nothing has happened twice, and what was
/// published twice bears the same id.
class KilledWhileFiringIT {

    /// Two chains of processes at once, each on a database of its own.
    private static final int CHAINS = 2;

    private static final int DEATHS_AT_EACH_POINT = Integer.getInteger("failpoint.deaths", 40);
    private static final int DOSSIERS_OF_A_ROUND = 6;

    /// Eight seconds, in which a sweep of the outboxes finds what was left behind.
    private static final int LOOKS = 80;

    private static final long ROUND_SECONDS = 20;
    private static final Instant FIRST = Promises.MORNING.plusSeconds(3600);

    private static final Path ARCHIVE = Path.of("target/mortal.jsa");

    private static final JarredClasses CLASSES =
            JarredClasses.ofThisTest(Path.of("target/mortal-classes"));

    /// One chain's dossiers, by code, with what was promised.
    private record Chain(String name, String mongo, Map<String, Instant> promises) {}

    @Test
    void whatever_it_dies_of_each_rung_is_told_once() throws Exception {
        int rounds = Failpoint.values().length * DEATHS_AT_EACH_POINT / CHAINS;
        List<Callable<Map<Failpoint, Integer>>> runs = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            Chain chain = armed("K" + i, rounds);
            chains.add(chain);
            runs.add(() -> live(chain, rounds));
        }
        // Leaves an archive of its classes, with which the others start in half the time.
        Files.deleteIfExists(ARCHIVE);
        assertThat(runUntil(chains.getFirst(), Promises.MORNING, MortalEngine.NONE, 1))
                .isEqualTo(MortalEngine.DONE);
        Map<Failpoint, Integer> deaths = new EnumMap<>(Failpoint.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(CHAINS)) {
            for (Future<Map<Failpoint, Integer>> died : threads.invokeAll(runs)) {
                died.get().forEach((point, times) -> deaths.merge(point, times, Integer::sum));
            }
        }

        assertThat(deaths).hasSize(Failpoint.values().length);
        assertThat(deaths.values()).allMatch(times -> times >= DEATHS_AT_EACH_POINT);
        Instant end = FIRST.plusSeconds(rounds * ROUND_SECONDS);
        int again = 0;
        try (Told told = new Told(LocalStack.shared().kafka())) {
            for (Chain chain : chains) {
                Map<String, Deadlines> stored = stored(chain, end);
                for (Map.Entry<String, Instant> promise : chain.promises().entrySet()) {
                    Decision.Changed expected =
                            Promises.passed(promise.getKey(), promise.getValue(), end);
                    assertThat(told.about(promise.getKey()))
                            .as(promise.getKey())
                            .isEqualTo(expected.events());
                    assertThat(stored.get(promise.getKey())).isEqualTo(expected.next());
                }
            }
            again = told.repeated();
        }
        System.out.printf(
                "killed %d times; %d dossiers; published again under the same id: %d%n",
                deaths.values().stream().mapToInt(Integer::intValue).sum(),
                chains.stream().mapToInt(chain -> chain.promises().size()).sum(),
                again);
        // Who dies between Kafka's acknowledgement and the clearing must have published again.
        assertThat(again).isPositive();
    }

    private static Chain armed(String name, int rounds) {
        Map<String, Instant> promises = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < DOSSIERS_OF_A_ROUND; i++) {
                promises.put(
                        "%s-%s-%04d-%02d"
                                .formatted(name, Long.toHexString(System.nanoTime()), round, i),
                        FIRST.plusSeconds(round * ROUND_SECONDS + i));
            }
        }
        Chain chain =
                new Chain(name, LocalStack.shared().freshMongoUri("killed_" + name), promises);
        try (BareEngine engine = engine(chain, Promises.MORNING)) {
            engine.arm(promises);
        }
        return chain;
    }

    private static BareEngine engine(Chain chain, Instant now) {
        return new BareEngine(
                chain.mongo(),
                LocalStack.shared().kafka(),
                Clock.fixed(now, ZoneOffset.UTC),
                _ -> {});
    }

    private static Map<String, Deadlines> stored(Chain chain, Instant now) {
        try (BareEngine engine = engine(chain, now)) {
            return engine.deadlines().findAll(chain.promises().keySet());
        }
    }

    /// Each process finds what the one before left, and its own round.
    private static Map<Failpoint, Integer> live(Chain chain, int rounds) throws Exception {
        Map<Failpoint, Integer> deaths = new EnumMap<>(Failpoint.class);
        Failpoint[] points = Failpoint.values();
        for (int round = 0; round < rounds; round++) {
            Failpoint point = points[round % points.length];
            Instant now = FIRST.plusSeconds((round + 1) * ROUND_SECONDS - 1);
            if (runUntil(chain, now, point.name(), LOOKS).equals(MortalEngine.REACHED)) {
                deaths.merge(point, 1, Integer::sum);
            }
        }
        Instant end = FIRST.plusSeconds(rounds * ROUND_SECONDS);
        assertThat(runUntil(chain, end, MortalEngine.NONE, LOOKS)).isEqualTo(MortalEngine.DONE);
        return deaths;
    }

    /// Runs a process and kills it as soon as it has said something.
    private static String runUntil(Chain chain, Instant now, String point, int looks)
            throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-XX:+AutoCreateSharedArchive",
                                "-XX:SharedArchiveFile=" + ARCHIVE,
                                "-Xlog:disable",
                                "-Xmx128m",
                                "-Dlogback.configurationFile=bare-logback.xml",
                                "-cp",
                                CLASSES.path(),
                                MortalEngine.class.getName(),
                                chain.mongo(),
                                LocalStack.shared().kafka(),
                                now.toString(),
                                point,
                                Integer.toString(looks))
                        .redirectError(
                                ProcessBuilder.Redirect.appendTo(
                                        new File("target/mortal-" + chain.name() + ".log")))
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String said = out.readLine();
            if (said == null) {
                throw new IllegalStateException("It ended by itself; see its log under target");
            }
            return said;
        } finally {
            if (!point.equals(MortalEngine.NONE)) {
                process.destroyForcibly();
            }
            process.onExit().join();
        }
    }
}
