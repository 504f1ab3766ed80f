package vn.lienthong.local.world.clock;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.local.world.Problem;

/// `GET` and `POST /local/clock`.
@RestController
class ClockController {

    private final BusinessClock clock;
    private final TimeTravel travel;
    private final Problem problem;

    ClockController(BusinessClock clock, TimeTravel travel, Problem problem) {
        this.clock = clock;
        this.travel = travel;
        this.problem = problem;
    }

    record Request(@Nullable String advance, @Nullable String set) {}

    @GetMapping("/local/clock")
    Map<String, Object> now() {
        return answer(clock.now());
    }

    @PostMapping("/local/clock")
    ResponseEntity<Object> move(@RequestBody Request request)
            throws InterruptedException, IOException {
        Optional<Move> move = Move.read(request.advance(), request.set());
        return move.isPresent() ? told(travel.go(move.get()), request) : unreadable(request);
    }

    private ResponseEntity<Object> told(Outcome outcome, Request request) {
        return switch (outcome) {
            case Outcome.Arrived(Instant now, List<URI> behind) -> {
                Map<String, Object> answer = answer(now);
                if (!behind.isEmpty()) {
                    answer.put("behind", behind);
                }
                yield ResponseEntity.ok(answer);
            }
            case Outcome.NeverBack(Instant now) ->
                    problem.of(
                            HttpStatus.CONFLICT,
                            "clock-never-back",
                            answer(now),
                            BusinessClock.written(now));
            case Outcome.TooFar() -> unreadable(request);
            case Outcome.NotQuiet(URI service, String why) ->
                    problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "clock-not-quiet",
                            Map.of("service", service, "now", BusinessClock.written(clock.now())),
                            service,
                            why);
            case Outcome.Unfinished(Instant now, URI service, String why) ->
                    problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "clock-unfinished",
                            Map.of("service", service, "now", BusinessClock.written(now)),
                            service,
                            why);
        };
    }

    private ResponseEntity<Object> unreadable(Request request) {
        return problem.badField(
                "clock-unreadable",
                request.set() != null && request.advance() == null ? "set" : "advance");
    }

    private static Map<String, Object> answer(Instant now) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("now", BusinessClock.written(now));
        return answer;
    }
}
