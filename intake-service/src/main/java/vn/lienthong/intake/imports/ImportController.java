package vn.lienthong.intake.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.IdempotencyKey;
import vn.lienthong.kit.web.Problem;

/// Takes files in and tells how far they are.
@RestController
class ImportController {

    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final JsonMapper json;
    private final Guard guard;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ImportController(
            ImportJobs jobs,
            ImportWorker worker,
            JsonMapper json,
            Guard guard,
            Clock clock,
            Supplier<UUID> ids) {
        this.jobs = jobs;
        this.worker = worker;
        this.json = json;
        this.guard = guard;
        this.clock = clock;
        this.ids = ids;
    }

    record Accepted(String id) {}

    /// @param progress whole percent
    /// @param rejectedTotal how many were rejected, also those beyond the list's end
    record Progress(
            String id,
            ImportJob.State state,
            Instant at,
            int total,
            int done,
            int accepted,
            int rejectedTotal,
            List<ImportJobs.Rejection> rejected,
            int progress) {}

    @PostMapping(path = "/api/imports", consumes = "text/csv")
    ResponseEntity<Accepted> csv(
            Caller caller, @RequestBody byte[] body, HttpServletRequest http, Locale language) {
        return take(ImportFormat.CSV, caller, body, http, language);
    }

    @PostMapping(
            path = "/api/imports",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE})
    ResponseEntity<Accepted> ndjson(
            Caller caller, @RequestBody byte[] body, HttpServletRequest http, Locale language) {
        return take(ImportFormat.NDJSON, caller, body, http, language);
    }

    private ResponseEntity<Accepted> take(
            ImportFormat format,
            Caller caller,
            byte[] body,
            HttpServletRequest http,
            Locale language) {
        guard.role(caller, "COUNTER");
        ImportFile file = new ImportFile(format, new String(body, StandardCharsets.UTF_8), json);
        if (!file.faults().isEmpty()) {
            Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "request.unreadable");
            file.faults().forEach(f -> problem.error("body", f.key(), f.args().toArray()));
            throw problem;
        }
        ImportJob job =
                new ImportJob(
                        id(caller, http),
                        format,
                        caller.name(),
                        caller.fullName(),
                        caller.unit(),
                        language,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        ImportJob.State.WAITING,
                        file.size(),
                        0,
                        0);
        if (jobs.store(job, body)) {
            worker.submit(job);
        }
        return ResponseEntity.accepted()
                .header("Location", "/api/imports/" + job.id())
                .body(new Accepted(job.id()));
    }

    /// Of the caller's own key, if there is one: sent again after a crash, the file is the same
    /// import.
    private String id(Caller caller, HttpServletRequest http) {
        Optional<String> key = IdempotencyKey.of(http);
        return key.map(k -> caller.name() + " " + k)
                .map(name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(ids)
                .toString();
    }

    @GetMapping("/api/imports/{id}")
    Progress progress(Caller caller, @PathVariable String id) {
        ImportJob job = jobs.find(id).orElseThrow(() -> Problem.notFound("import.none", id));
        guard.reach(caller, job.unit());
        List<ImportJobs.Rejection> rejected = jobs.rejected(id);
        return new Progress(
                id,
                job.state(),
                job.at(),
                job.total(),
                job.done(),
                job.accepted(),
                job.done() - job.accepted(),
                rejected,
                job.progress());
    }
}
