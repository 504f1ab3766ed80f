package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.local.testing.JarredClasses;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.notification.telling.domain.Correspondence;

/// A process that sends is killed with SIGKILL, twenty times at each of five failpoints; the next
/// one goes on. At the end nobody is silently untold, nobody was told twice but by what is sent
/// again on purpose, and the store, the phones and Kafka agree on every message.
class KilledWhileSendingIT {

    /// Two chains of processes at once, each with a database and an SMS centre of its own.
    private static final int CHAINS = 2;

    private static final int DEATHS_AT_EACH_POINT = Integer.getInteger("failpoint.deaths", 20);

    /// Some of the messages of a round are further than the one at which the process dies.
    private static final int MOST_PASSED = 3;

    private static final int PARTITIONS = 4;
    private static final Duration LAST_RUN = Duration.ofMinutes(1);

    /// In which whoever sends notices that a line is gone.
    private static final Duration STILL = Duration.ofSeconds(2);

    /// In which a sweep of the outboxes finds what was left behind.
    private static final Duration SWEPT = Duration.ofSeconds(8);

    private static final Path ARCHIVE = Path.of("target/mortal.aot");

    private static final JarredClasses CLASSES =
            JarredClasses.ofThisTest(Path.of("target/mortal-classes"));

    private record Chain(BareSender.Place place, SmsCentre centre) {

        String name() {
            return place.instance();
        }
    }

    @Test
    void whateverItDiesOfEverybodyIsToldOrTheCounterKnows() throws Exception {
        new KafkaAdmin(Map.of("bootstrap.servers", LocalStack.shared().kafka()))
                .createOrModifyTopics(
                        TopicBuilder.name(Topics.NOTIFICATION).partitions(PARTITIONS).build());
        // Leaves an archive of its classes, with which the others start in half the time.
        Files.deleteIfExists(ARCHIVE);
        Chain first = chain("W");
        assertThat(runUntil(first, 0, MortalSender.NONE)).isEqualTo(MortalSender.DONE);
        first.centre().close();

        int rounds = (Failpoint.values().length * DEATHS_AT_EACH_POINT + CHAINS - 1) / CHAINS;
        List<Callable<Map<Failpoint, Integer>>> runs = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            Chain chain = chain("K" + i);
            int from = i * rounds;
            runs.add(() -> live(chain, from, rounds));
        }
        Map<Failpoint, Integer> deaths = new EnumMap<>(Failpoint.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(CHAINS)) {
            for (Future<Map<Failpoint, Integer>> died : threads.invokeAll(runs)) {
                died.get().forEach((point, times) -> deaths.merge(point, times, Integer::sum));
            }
        }
        System.out.printf("killed with SIGKILL: %s%n", deaths);
        assertThat(deaths).hasSize(Failpoint.values().length);
        assertThat(deaths.values()).allMatch(times -> times >= DEATHS_AT_EACH_POINT);
    }

    private static Chain chain(String name) throws IOException {
        int port = freePort();
        SmsCentre centre = new SmsCentre(port);
        centre.bringSomeReceiptsFirst();
        centre.open();
        return new Chain(
                new BareSender.Place(
                        LocalStack.shared().freshMongoUri("killed_" + name),
                        LocalStack.shared().kafka(),
                        port,
                        name + Long.toHexString(System.nanoTime())),
                centre);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each process finds what the one before left, and its own round; then all is reckoned up.
    private static Map<Failpoint, Integer> live(Chain chain, int from, int rounds)
            throws Exception {
        Map<Failpoint, Integer> deaths = new EnumMap<>(Failpoint.class);
        Failpoint[] points = Failpoint.values();
        for (int round = from; round < from + rounds; round++) {
            Failpoint point = points[round % points.length];
            if (runUntil(chain, round, point.name()).equals(MortalSender.REACHED)) {
                deaths.merge(point, 1, Integer::sum);
            }
        }
        reckon(chain, from, rounds);
        chain.centre().close();
        return deaths;
    }

    /// The last one is left to finish, in this process.
    private static void reckon(Chain chain, int from, int rounds) throws Exception {
        Map<String, String> phones = new LinkedHashMap<>();
        for (int round = from; round < from + rounds; round++) {
            phones.putAll(new Promised(chain.name(), round).phones());
        }
        try (BareSender sender = new BareSender(chain.place(), null, _ -> {})) {
            await().atMost(LAST_RUN).during(STILL).until(sender::isStill);
            // What is tried again and again waits for minutes, unless a way is well again.
            chain.centre().close();
            Thread.sleep(STILL);
            chain.centre().open();
            await().atMost(LAST_RUN)
                    .during(SWEPT)
                    .untilAsserted(() -> assertThat(sender.leftToDo()).isEmpty());
            Map<String, Correspondence> states =
                    sender.correspondences().aggregates().findAll(phones.keySet());
            Reckoning reckoning = new Reckoning(sender.templates());
            try (Told told = new Told(chain.place().kafka(), phones.keySet())) {
                phones.forEach((code, phone) -> {
                    reckoning.add(
                            Objects.requireNonNull(states.get(code), code),
                            chain.centre().phone(phone),
                            told.about(code));
                });
                System.out.printf(
                        "%s: %s; published again under the same id: %d%n",
                        chain.name(), reckoning, told.repeated());
            }
            assertThat(reckoning.messages()).isEqualTo(rounds * Promised.MESSAGES);
            // Who dies with the message out of his hands must leave both of these.
            assertThat(reckoning.tasks()).isPositive();
            assertThat(reckoning.copies()).isPositive();
        }
    }

    /// Runs a process and kills it as soon as it has said something, or the centre holds back the
    /// answer to its message.
    private static String runUntil(Chain chain, int round, String point) throws IOException {
        String passed = Integer.toString(1 + round / Failpoint.values().length % MOST_PASSED);
        CompletableFuture<Boolean> held =
                point.equals(Failpoint.HANDED_OVER.name())
                        ? chain.centre().holdAnswersFrom(Integer.parseInt(passed))
                        : new CompletableFuture<>();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xlog:disable",
                                "-Xmx128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dlogback.configurationFile=bare-logback.xml"));
        command.add((Files.exists(ARCHIVE) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + ARCHIVE);
        command.addAll(
                List.of(
                        "-cp",
                        CLASSES.path(),
                        MortalSender.class.getName(),
                        chain.place().mongo(),
                        chain.place().kafka(),
                        Integer.toString(chain.place().smsPort()),
                        chain.name(),
                        Integer.toString(round),
                        point,
                        passed));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(
                                ProcessBuilder.Redirect.appendTo(
                                        new File("target/mortal-" + chain.name() + ".log")))
                        .start();
        try {
            return CompletableFuture.supplyAsync(() -> said(process), Thread::startVirtualThread)
                    .applyToEither(held.thenApply(_ -> MortalSender.REACHED), Function.identity())
                    .join();
        } finally {
            if (!point.equals(MortalSender.NONE)) {
                process.destroyForcibly();
            }
            process.onExit().join();
            chain.centre().answer();
        }
    }

    private static String said(Process process) {
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String said = out.readLine();
            if (said == null) {
                throw new IllegalStateException("It ended by itself; see its log under target");
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
