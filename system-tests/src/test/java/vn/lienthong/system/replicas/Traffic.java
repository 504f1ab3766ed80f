package vn.lienthong.system.replicas;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.system.Rest;
import vn.lienthong.system.Rest.Answer;

/// Citizens who hand something in and officers who work on it, several at once, until they are told
/// to stop.
final class Traffic implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final Duration MESSAGE = Duration.ofSeconds(30);
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Rest rest;
    private final Effects effects;
    private final Either intake;
    private final Either routing;
    private final Either deadline;
    private final String counter;
    private final String committee;
    // Numbers that end in 0002 and 0003 are never reached.
    private final AtomicInteger number = new AtomicInteger(100);
    private final Queue<Dossier> done = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    private final ExecutorService watching = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean open = true;

    Traffic(Rest rest, Effects effects) throws IOException, InterruptedException {
        this.rest = rest;
        this.effects = effects;
        this.intake = new Either(rest, Rest.INTAKE);
        this.routing = new Either(rest, Rest.ROUTING);
        this.deadline = new Either(rest, Rest.DEADLINE);
        this.counter = rest.token("motcua.binhan", "binhan-2026");
        this.committee = rest.token("chuyenvien.binhan", "binhan-2026");
    }

    /// One that was accepted, worked on and finished.
    record Dossier(String code, String phone) {}

    void begin() {
        for (int i = 0; i < AT_ONCE; i++) {
            working.add(
                    people.submit(() -> {
                        while (open) {
                            done.add(life());
                        }
                        return null;
                    }));
        }
    }

    private Dossier life() throws Exception {
        String phone = "0936%06d".formatted(number.incrementAndGet());
        Answer receipt =
                intake.post(
                        "/api/dossiers",
                        counter,
                        dossier(phone),
                        answer -> answer.status() == CREATED);
        long since = System.nanoTime();
        String code = receipt.json().path("code").asString();
        List<Future<?>> watched =
                List.of(
                        watch(() -> awaitMessage(phone, since)),
                        watch(() -> {
                            known(deadline, code, "deadlines");
                            effects.note("deadline set", since);
                        }),
                        watch(() -> {
                            known(routing, code, "journey");
                            effects.note("journey begun", since);
                        }));
        step(code, "tiep-nhan", counter);
        effects.note("done at the first desk", since);
        step(code, "chung-thuc", committee);
        for (Future<?> one : watched) {
            one.get();
        }
        return new Dossier(code, phone);
    }

    private static String dossier(String phone) {
        return """
        {"procedure":"2.000815","office":"001.10.17.H99","channel":"COUNTER",
         "applicant":{"kind":"CITIZEN","fullName":"Lê Văn Tám","phone":"%s"},
         "documents":[{"code":"BAN-CHINH","name":"Bản chính","copies":1,"original":true},
                      {"code":"BAN-SAO","name":"Bản sao","copies":1,"original":false}]}
        """
                .formatted(phone);
    }

    private interface Watch {
        void until() throws Exception;
    }

    private Future<?> watch(Watch watch) {
        return watching.submit(() -> {
            watch.until();
            return null;
        });
    }

    private void known(Either service, String code, String what) throws InterruptedException {
        service.get(
                "/api/dossiers/%s/%s".formatted(code, what),
                counter,
                answer -> answer.status() == OK);
    }

    /// Of the receipt. One that was just being handed over when its sender was killed is not sent
    /// again.
    private void awaitMessage(String phone, long since) throws Exception {
        long latest = System.nanoTime() + MESSAGE.toNanos();
        while (messages(phone) == 0) {
            if (System.nanoTime() > latest) {
                return;
            }
            Thread.sleep(50);
        }
        effects.note("citizen told", since);
    }

    private int messages(String phone) throws Exception {
        Answer answer = rest.get(Rest.PORTAL, "/local/phones/" + phone, null);
        return answer.status() == OK ? answer.json().size() : 0;
    }

    private void step(String code, String step, String token) throws InterruptedException {
        String path = "/api/dossiers/%s/steps/%s/".formatted(code, step);
        routing.post(path + "acceptance", token, "{}", answer -> answer.status() == OK);
        routing.post(path + "completion", token, "{}", answer -> answer.status() == OK);
    }

    /// How many are finished by now.
    int finished() {
        return done.size();
    }

    /// How many requests had to be sent again.
    int again() {
        return intake.again() + routing.again() + deadline.again();
    }

    /// Lets those that were begun be finished.
    ///
    /// @return all of them
    List<Dossier> end() throws Exception {
        open = false;
        for (Future<?> one : working) {
            one.get(3, TimeUnit.MINUTES);
        }
        return List.copyOf(done);
    }

    @Override
    public void close() {
        open = false;
        people.shutdownNow();
        watching.shutdownNow();
    }
}
