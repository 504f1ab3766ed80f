package vn.lienthong.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.jobs.JobQueue;
import vn.lienthong.intake.jobs.JobState;
import vn.lienthong.intake.jobs.JobWorker;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.IdempotencyKey;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// Takes files in and tells how far they are.
@RestController
@Roles({Role.COUNTER, Role.OPERATIONS})
@RevealsNothing
class ImportController {

    private static final int MOST_REJECTIONS_SHOWN = 1000;

    private final JobQueue<ImportJob> jobs;
    private final JobWorker<ImportJob> worker;
    private final ImportContents contents;
    private final Rejections rejections;
    private final JsonMapper json;
    private final Guard guard;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ImportController(
            JobQueue<ImportJob> importJobs,
            JobWorker<ImportJob> importWorker,
            ImportContents contents,
            Rejections rejections,
            JsonMapper json,
            Guard guard,
            Clock clock,
            Supplier<UUID> ids) {
        this.jobs = importJobs;
        this.worker = importWorker;
        this.contents = contents;
        this.rejections = rejections;
        this.json = json;
        this.guard = guard;
        this.clock = clock;
        this.ids = ids;
    }

    record Accepted(String id) {}

    /// @param read lines dealt with, the same as `done`
    /// @param accepted lines whose dossier is here now, with those that were here before
    /// @param repeated lines whose dossier was here before this import
    /// @param rejectedTotal how many were rejected, also those beyond the list's end
    /// @param rejected the first of them; all of them in pages under `rejections`
    /// @param progress whole percent
    /// @param rate lines a second, of late
    /// @param doneBy when the last line will be done; absent when that is not known, or it is done
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            String id,
            JobState state,
            Instant at,
            int total,
            int read,
            int done,
            int accepted,
            int repeated,
            int rejectedTotal,
            List<Rejection> rejected,
            int progress,
            long rate,
            @Nullable Instant doneBy) {}

    @PostMapping(path = "/api/imports", consumes = "text/csv")
    ResponseEntity<Accepted> csv(Caller caller, HttpServletRequest http, Locale language)
            throws IOException {
        return take(ImportFormat.CSV, caller, http, language);
    }

    @PostMapping(
            path = "/api/imports",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE})
    ResponseEntity<Accepted> ndjson(Caller caller, HttpServletRequest http, Locale language)
            throws IOException {
        return take(ImportFormat.NDJSON, caller, http, language);
    }

    private ResponseEntity<Accepted> take(
            ImportFormat format, Caller caller, HttpServletRequest http, Locale language)
            throws IOException {
        String id = id(caller, http);
        if (jobs.find(id).isEmpty()) {
            Upload.Taken taken = new Upload(id, format, contents, json).take(http.getInputStream());
            if (!taken.faults().isEmpty()) {
                Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "request.unreadable");
                taken.faults().forEach(f -> problem.error("body", f.key(), f.args().toArray()));
                throw problem;
            }
            ImportJob job = job(id, format, caller, language, taken.total());
            if (jobs.insert(job)) {
                worker.submit(job);
            }
        }
        return ResponseEntity.accepted()
                .header("Location", "/api/imports/" + id)
                .body(new Accepted(id));
    }

    private ImportJob job(
            String id, ImportFormat format, Caller caller, Locale language, int total) {
        return new ImportJob(
                id,
                format,
                caller.name(),
                caller.fullName(),
                caller.unit(),
                language,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                JobState.WAITING,
                total,
                0,
                0,
                0,
                0);
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
        ImportJob job = job(caller, id);
        return new Progress(
                id,
                job.state(),
                job.at(),
                job.total(),
                job.done(),
                job.done(),
                job.accepted(),
                job.repeated(),
                job.rejected(),
                rejections.first(id, MOST_REJECTIONS_SHOWN),
                job.progress(),
                Math.round(job.rate()),
                job.remaining().map(clock.instant()::plus).orElse(null));
    }

    @GetMapping("/api/imports/{id}/rejections")
    Page<Rejection> rejections(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return rejections.page(job(caller, id).id(), PageRequest.of(page, size));
    }

    private ImportJob job(Caller caller, String id) {
        ImportJob job = jobs.find(id).orElseThrow(() -> Problem.notFound("import.none", id));
        guard.reach(caller, job.unit());
        return job;
    }
}
