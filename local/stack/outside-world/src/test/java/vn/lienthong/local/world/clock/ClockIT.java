package vn.lienthong.local.world.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.local.world.RunningWorld;

/// The clock against services that are played.
class ClockIT {

    @TempDir Path folder = Path.of("");

    @Test
    void without_services_the_clock_moves_forward_and_never_back() {
        try (RunningWorld world = RunningWorld.start(folder)) {
            OffsetDateTime before = now(world);
            assertThat(before.getOffset().getId()).isEqualTo("+07:00");

            HttpResponse<String> moved = world.post("/local/clock", "{\"advance\":\"P3DT2H\"}");
            assertThat(moved.statusCode()).isEqualTo(200);
            assertThat(now(world))
                    .isCloseTo(before.plusDays(3).plusHours(2), within(20, ChronoUnit.SECONDS));

            HttpResponse<String> back = world.post("/local/clock", "{\"set\":\"" + before + "\"}");
            assertThat(back.statusCode()).isEqualTo(409);
            assertThat(back.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
            assertThat(RunningWorld.json(back).path("now").asString())
                    .startsWith(now(world).toString().substring(0, 13));

            for (String nonsense : List.of("{\"advance\":\"soon\"}", "{}", "{", "[]")) {
                assertThat(world.post("/local/clock", nonsense).statusCode())
                        .as(nonsense)
                        .isEqualTo(400);
            }
            assertThat(
                            RunningWorld.json(world.post("/local/clock", "{\"set\":\"soon\"}"))
                                    .at("/errors/0/field")
                                    .asString())
                    .isEqualTo("set");
        }
        OffsetDateTime later;
        try (RunningWorld again = RunningWorld.start(folder)) {
            later = now(again);
        }
        assertThat(Duration.between(OffsetDateTime.now(later.getOffset()), later))
                .isCloseTo(Duration.ofHours(74), Duration.ofSeconds(5));
    }

    @Test
    void services_are_moved_in_order_once_all_are_quiet_and_waited_for_afterwards()
            throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        try (PlayedService first = new PlayedService("first", log, 3);
                PlayedService second = new PlayedService("second", log, 0);
                RunningWorld world = RunningWorld.start(folder, services(first, second))) {
            first.busyAfterMove = 2;
            OffsetDateTime before = now(world);

            assertThat(world.post("/local/clock", "{\"advance\":\"P1D\"}").statusCode())
                    .isEqualTo(200);

            List<String> moves = log.stream().filter(entry -> entry.contains("moved")).toList();
            assertThat(moves).containsExactly("first moved", "second moved");
            int firstMove = log.indexOf("first moved");
            assertThat(log.subList(0, firstMove))
                    .as("two quiet rounds in a row come before the first move")
                    .endsWith("first quiet", "second quiet", "first quiet", "second quiet")
                    .contains("first busy");
            assertThat(log.subList(log.indexOf("second moved"), log.size()))
                    .contains("first busy")
                    .endsWith("first quiet", "second quiet", "first quiet", "second quiet");
            assertThat(first.lastMove())
                    .isCloseTo(before.plusDays(1), within(20, ChronoUnit.SECONDS));
        }
    }

    @Test
    void a_service_that_answers_but_not_properly_leaves_the_clock_where_it_was()
            throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        try (PlayedService broken = new PlayedService("broken", log, 0);
                RunningWorld world =
                        RunningWorld.start(
                                folder, services(broken), "--lienthong.move.answer-within=PT1S")) {
            broken.status = 500;
            OffsetDateTime before = now(world);

            HttpResponse<String> refused = world.post("/local/clock", "{\"advance\":\"P1D\"}");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(RunningWorld.json(refused).path("detail").asString())
                    .contains(broken.address());
            assertThat(now(world)).isCloseTo(before, within(30, ChronoUnit.SECONDS));
            assertThat(log).noneMatch(entry -> entry.contains("moved"));
        }
    }

    @Test
    void a_service_that_never_becomes_quiet_leaves_the_clock_where_it_was() throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        try (PlayedService busy = new PlayedService("busy", log, Integer.MAX_VALUE);
                RunningWorld world =
                        RunningWorld.start(
                                folder, services(busy), "--lienthong.move.quiet-within=PT1S")) {
            HttpResponse<String> refused = world.post("/local/clock", "{\"advance\":\"P1D\"}");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(RunningWorld.json(refused).path("detail").asString()).contains("lag 7");
            assertThat(log).noneMatch(entry -> entry.contains("moved"));
        }
    }

    @Test
    void a_service_that_is_down_is_skipped_named_and_moved_when_it_comes_up() throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        int port = RunningWorld.freePort();
        String address = "http://127.0.0.1:" + port;
        try (PlayedService up = new PlayedService("up", log, 0);
                RunningWorld world =
                        RunningWorld.start(folder, services(up).concat("," + address))) {
            HttpResponse<String> moved = world.post("/local/clock", "{\"advance\":\"P1D\"}");
            assertThat(moved.statusCode()).isEqualTo(200);
            assertThat(RunningWorld.json(moved).at("/behind/0").asString()).isEqualTo(address);

            try (PlayedService late = new PlayedService("late", log, 0, port)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(log).contains("late moved"));
                assertThat(late.lastMove()).isCloseTo(now(world), within(20, ChronoUnit.SECONDS));
            }
        }
    }

    @Test
    void a_missing_service_can_be_made_a_reason_to_refuse() {
        String nobody = "http://127.0.0.1:" + RunningWorld.freePort();
        try (RunningWorld world =
                RunningWorld.start(
                        folder,
                        "--lienthong.services=" + nobody,
                        "--lienthong.move.unreachable=refuse")) {
            HttpResponse<String> refused = world.post("/local/clock", "{\"advance\":\"P1D\"}");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(RunningWorld.json(refused).path("service").asString()).isEqualTo(nobody);
        }
    }

    @Test
    void moves_asked_for_at_the_same_time_are_made_one_after_the_other() throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        try (PlayedService only = new PlayedService("only", log, 0);
                RunningWorld world = RunningWorld.start(folder, services(only))) {
            OffsetDateTime before = now(world);
            List<CompletableFuture<Integer>> asked =
                    java.util.stream.IntStream.range(0, 3)
                            .mapToObj(_ ->
                                    CompletableFuture.supplyAsync(() ->
                                            world.post("/local/clock", "{\"advance\":\"P1D\"}")
                                                    .statusCode()))
                            .toList();
            assertThat(asked.stream().map(CompletableFuture::join)).containsOnly(200);
            assertThat(now(world)).isCloseTo(before.plusDays(3), within(30, ChronoUnit.SECONDS));
            assertThat(only.together.get()).as("moves at the same time").isEqualTo(1);
        }
    }

    private static OffsetDateTime now(RunningWorld world) {
        return OffsetDateTime.parse(world.get("/local/clock").path("now").asString());
    }

    private static String services(PlayedService... services) {
        return "--lienthong.services="
                + String.join(
                        ",",
                        java.util.Arrays.stream(services).map(PlayedService::address).toList());
    }

    /// Says busy a given number of times, and writes down what it is told.
    private static final class PlayedService implements AutoCloseable {

        private final HttpServer server;
        private final String name;
        private final List<String> log;
        private final AtomicInteger busy;
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger together = new AtomicInteger();
        private volatile int busyAfterMove;
        private volatile int status = 200;
        private volatile String lastMove = "";

        PlayedService(String name, List<String> log, int busy) throws IOException {
            this(name, log, busy, 0);
        }

        PlayedService(String name, List<String> log, int busy, int port) throws IOException {
            this.name = name;
            this.log = log;
            this.busy = new AtomicInteger(busy);
            this.server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/local/quiet", this::quiet);
            server.createContext("/local/clock", this::move);
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        OffsetDateTime lastMove() {
            return OffsetDateTime.parse(lastMove);
        }

        private void quiet(HttpExchange exchange) throws IOException {
            boolean quiet = busy.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
            log.add(name + (quiet ? " quiet" : " busy"));
            answer(exchange, "{\"quiet\":" + quiet + ",\"lag\":7,\"outbox\":0}");
        }

        private void move(HttpExchange exchange) throws IOException {
            together.accumulateAndGet(inside.incrementAndGet(), Math::max);
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            lastMove = body.replaceAll(".*\"now\":\"([^\"]+)\".*", "$1");
            log.add(name + " moved");
            busy.set(busyAfterMove);
            inside.decrementAndGet();
            answer(exchange, "{}");
        }

        private void answer(HttpExchange exchange, String body) throws IOException {
            byte[] octets = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, octets.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(octets);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
