package vn.lienthong.local.launcher.surface;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.Pause;

/// What can be done with a dossier, and what can be asked about it. Every command may be repeated;
/// one that comes before the dossier has arrived at the desk waits for it.
public final class Dossiers {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Surface surface;

    public Dossiers(Surface surface) {
        this.surface = surface;
    }

    /// Registers a dossier and returns its receipt.
    ///
    /// @param registration the body of `POST /api/dossiers`
    public JsonNode register(Account counter, Map<String, ?> registration, String key) {
        return surface.post(Place.INTAKE, "/api/dossiers", counter, registration, key).good();
    }

    public void accept(Account officer, String code, String step, String key) {
        step(officer, code, step, "acceptance", Map.of(), key, has("acceptedAt"));
    }

    public void complete(Account officer, String code, String step, String key) {
        step(officer, code, step, "completion", Map.of(), key, has("completedAt"));
    }

    /// Stops the clock because something is missing.
    public void askForSupplement(
            Account officer, String code, String step, String reason, String key) {
        step(
                officer,
                code,
                step,
                "suspension",
                Map.of("ground", "SUPPLEMENT", "reason", reason),
                key,
                one -> one.path("state").asString("").equals("SUSPENDED"));
    }

    private static Predicate<JsonNode> has(String field) {
        return step -> !step.path(field).asString("").isEmpty();
    }

    public void supplement(Account counter, String code, Map<String, ?> body, String key) {
        atCounter(
                counter,
                code,
                "supplements",
                body,
                key,
                dossier -> !dossier.path("supplements").isEmpty());
    }

    public void returnResult(Account counter, String code, String key) {
        atCounter(
                counter,
                code,
                "result-return",
                Map.of(),
                key,
                dossier -> dossier.path("status").asInt(0) == 10);
    }

    private void step(
            Account officer,
            String code,
            String step,
            String action,
            Map<String, ?> body,
            String key,
            Predicate<JsonNode> isDone) {
        untilDone(
                () ->
                        surface.post(
                                Place.ROUTING,
                                "/api/dossiers/" + code + "/steps/" + step + "/" + action,
                                officer,
                                body,
                                key),
                () ->
                        surface.get(Place.ROUTING, "/api/dossiers/" + code + "/journey", officer)
                                .body()
                                .path("steps")
                                .valueStream()
                                .filter(one -> one.path("step").asString("").equals(step))
                                .anyMatch(isDone));
    }

    private void atCounter(
            Account counter,
            String code,
            String action,
            Map<String, ?> body,
            String key,
            Predicate<JsonNode> isDone) {
        untilDone(
                () ->
                        surface.post(
                                Place.INTAKE,
                                "/api/dossiers/" + code + "/" + action,
                                counter,
                                body,
                                key),
                () -> isDone.test(dossier(counter, code)));
    }

    @FunctionalInterface
    private interface Attempt {
        Answer make();
    }

    @FunctionalInterface
    private interface Look {
        boolean isDone();
    }

    /// "Not here" and "not in that state" may mean "not yet", or that an earlier try has done it
    /// and its answer was lost.
    private void untilDone(Attempt attempt, Look look) {
        var latest = System.nanoTime() + surface.patience().toNanos();
        while (true) {
            var answer = attempt.make();
            var mayCome = answer.status() == NOT_FOUND || answer.status() == CONFLICT;
            if (!mayCome || System.nanoTime() > latest) {
                answer.good();
                return;
            }
            if (look.isDone()) {
                return;
            }
            Pause.of(PAUSE);
        }
    }

    /// As the counter shows it.
    public JsonNode dossier(Account officer, String code) {
        return whenThere(Place.INTAKE, "/api/dossiers/" + code, officer);
    }

    public JsonNode journey(Account officer, String code) {
        return whenThere(Place.ROUTING, "/api/dossiers/" + code + "/journey", officer);
    }

    public JsonNode deadlines(Account officer, String code) {
        return whenThere(Place.DEADLINE, "/api/dossiers/" + code + "/deadlines", officer);
    }

    /// A service learns of a dossier over Kafka, and later when it was down: until then it knows of
    /// none.
    private JsonNode whenThere(Place place, String path, Account officer) {
        var latest = System.nanoTime() + surface.patience().toNanos();
        while (true) {
            var answer = surface.get(place, path, officer);
            if (answer.status() != NOT_FOUND || System.nanoTime() > latest) {
                return answer.good();
            }
            Pause.of(PAUSE);
        }
    }

    /// The letters that an office owes or has issued.
    public JsonNode letters(Account officer, String office) {
        return surface.get(
                        Place.DEADLINE, "/api/apology-letters?size=200&office=" + office, officer)
                .good()
                .path("items");
    }

    /// The head signs; a letter that is issued already is left as it is.
    public void issueLetter(Account leader, String id, Map<String, ?> body, String key) {
        var path = "/api/apology-letters/" + id;
        untilDone(
                () -> surface.post(Place.DEADLINE, path + "/issue", leader, body, key),
                () ->
                        surface.get(Place.DEADLINE, path, leader)
                                .body()
                                .path("state")
                                .asString("")
                                .equals("ISSUED"));
    }

    public JsonNode notifications(Account officer, String code) {
        return surface.get(
                        Place.NOTIFICATION, "/api/notifications?size=200&dossier=" + code, officer)
                .good()
                .path("items");
    }
}
