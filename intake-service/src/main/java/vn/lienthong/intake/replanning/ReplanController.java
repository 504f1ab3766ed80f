package vn.lienthong.intake.replanning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.jobs.JobQueue;
import vn.lienthong.intake.jobs.JobState;
import vn.lienthong.intake.jobs.JobWorker;
import vn.lienthong.intake.registration.ProcedureVersions;
import vn.lienthong.intake.registration.Replannings;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;

/// Starts such jobs and tells how far they are.
@RestController
@RevealsNothing
class ReplanController {

    private final JobQueue<ReplanJob> jobs;
    private final JobWorker<ReplanJob> worker;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final ProcedureVersions versions;
    private final Guard guard;
    private final Clock clock;

    ReplanController(
            JobQueue<ReplanJob> replanJobs,
            JobWorker<ReplanJob> replanWorker,
            Dossiers dossiers,
            Catalogue catalogue,
            ProcedureVersions versions,
            Guard guard,
            Clock clock) {
        this.jobs = replanJobs;
        this.worker = replanWorker;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.versions = versions;
        this.guard = guard;
        this.clock = clock;
    }

    record SuccessionRequest(@Nullable String reason) {}

    record MigrationRequest(@Nullable Integer from, @Nullable String reason) {}

    /// @param office with `successors`, for a dissolved office
    /// @param procedure with `from` and `to`, for another version
    /// @param total dossiers found at the beginning
    /// @param progress whole percent
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            @Nullable String office,
            @Nullable List<String> successors,
            @Nullable String procedure,
            @Nullable Integer from,
            @Nullable Integer to,
            JobState state,
            Instant at,
            String actor,
            String reason,
            long total,
            long done,
            long moved,
            long failedTotal,
            List<ReplanJob.Failure> failed,
            int progress) {}

    @Roles(Role.OPERATIONS)
    @PostMapping("/api/offices/{office}/succession")
    ResponseEntity<Progress> succeed(
            Caller caller,
            @PathVariable String office,
            @RequestBody SuccessionRequest body,
            Locale language) {
        Office dissolved = office(office);
        guard.reach(caller, office);
        FieldReader in = new FieldReader();
        String reason = in.required("reason", body.reason(), 2000);
        requireReadable(in);
        if (dissolved.successors().isEmpty()) {
            throw Problem.unprocessable("succession.not-dissolved", office);
        }
        return start(new Task.Succession(office), order(caller, reason), language);
    }

    @Roles(Role.OPERATIONS)
    @GetMapping("/api/offices/{office}/succession")
    Progress succession(Caller caller, @PathVariable String office) {
        office(office);
        guard.reach(caller, office);
        return progress(new Task.Succession(office).id());
    }

    @Roles(Role.OPERATIONS)
    @PostMapping("/api/procedures/{code}/versions/{version}/migration")
    ResponseEntity<Progress> migrate(
            Caller caller,
            @PathVariable String code,
            @PathVariable int version,
            @RequestBody MigrationRequest body,
            Locale language) {
        FieldReader in = new FieldReader();
        String reason = in.required("reason", body.reason(), 2000);
        @Nullable Integer from = body.from();
        if (from == null) {
            in.fault("from", "field.required");
        }
        requireReadable(in);
        if (versions.find(code, version).isEmpty()) {
            throw Problem.notFound("plan.version.unknown", code, String.valueOf(version));
        }
        if (from == null || from == version) {
            throw Problem.unprocessable("request.insufficient").error("from", "migration.same");
        }
        return start(new Task.Migration(code, from, version), order(caller, reason), language);
    }

    @Roles(Role.OPERATIONS)
    @GetMapping("/api/procedures/{code}/versions/{version}/migration")
    Progress migration(Caller caller, @PathVariable String code, @PathVariable int version) {
        return progress(new Task.Migration(code, 0, version).id());
    }

    /// A task that is under way is not begun again, nor one that is done and has found nothing new.
    private ResponseEntity<Progress> start(Task task, Replannings.Order order, Locale language) {
        long found = dossiers.count(task.group());
        ReplanJob job =
                ReplanJob.begun(
                        task,
                        order,
                        language,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        found);
        Optional<ReplanJob> before = jobs.find(task.id());
        boolean begun = before.isEmpty() ? jobs.insert(job) : isNew(before.get(), job);
        if (begun) {
            worker.submit(job);
        }
        return ResponseEntity.accepted().body(progress(task.id()));
    }

    private boolean isNew(ReplanJob before, ReplanJob job) {
        boolean isSameTask = before.task().equals(job.task());
        if (!isSameTask && before.state() != JobState.DONE) {
            throw Problem.conflict(before.state().name(), "migration.under-way");
        }
        return (job.total() > 0 || !isSameTask) && jobs.replaceDone(job);
    }

    private Progress progress(String id) {
        ReplanJob job = jobs.find(id).orElseThrow(() -> Problem.notFound("replanning.none"));
        return switch (job.task()) {
            case Task.Succession(String office) ->
                    progress(job, office, office(office).successors(), null, null, null);
            case Task.Migration(String procedure, int from, int to) ->
                    progress(job, null, null, procedure, from, to);
        };
    }

    private static Progress progress(
            ReplanJob job,
            @Nullable String office,
            @Nullable List<String> successors,
            @Nullable String procedure,
            @Nullable Integer from,
            @Nullable Integer to) {
        return new Progress(
                office,
                successors,
                procedure,
                from,
                to,
                job.state(),
                job.at(),
                job.order().officer().account(),
                job.order().reason(),
                job.total(),
                job.done(),
                job.moved(),
                job.failures(),
                job.failed(),
                job.progress());
    }

    private Office office(String code) {
        return catalogue
                .offices()
                .find(code)
                .orElseThrow(() -> Problem.notFound("office.unknown", code));
    }

    private static Replannings.Order order(Caller caller, String reason) {
        return new Replannings.Order(
                caller.unit(), new Officer(caller.name(), caller.fullName()), reason);
    }

    private static void requireReadable(FieldReader in) {
        if (!in.faults().isEmpty()) {
            Problem problem = Problem.badRequest("request.unreadable");
            in.faults().forEach(f -> problem.error(f.field(), f.key(), f.args().toArray()));
            throw problem;
        }
    }
}
