package vn.lienthong.intake.online.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.online.Submissions;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.Reference;
import vn.lienthong.intake.online.domain.Standing;
import vn.lienthong.intake.online.domain.SubmissionState;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// What officers of the counter do with what came online.
@RestController
@Roles(Role.COUNTER)
class SubmissionController {

    private final Submissions submissions;
    private final OnlineSubmissions stored;
    private final Dossiers dossiers;
    private final Answers answers;
    private final Catalogue catalogue;
    private final Guard guard;

    SubmissionController(
            Submissions submissions,
            OnlineSubmissions stored,
            Dossiers dossiers,
            Answers answers,
            Catalogue catalogue,
            Guard guard) {
        this.submissions = submissions;
        this.stored = stored;
        this.dossiers = dossiers;
        this.answers = answers;
        this.catalogue = catalogue;
        this.guard = guard;
    }

    record ReasonRequest(@Nullable String reason) {}

    /// A file that came online and is part of a dossier now.
    ///
    /// @param submission reference of what it came with
    /// @param paper code of the paper in the procedure
    /// @param paperName absent for a further paper
    record DossierFile(
            String submission,
            String id,
            String paper,
            @Nullable String paperName,
            String name,
            String type,
            long size,
            Instant at) {}

    /// What must be answered first comes first; what only a citizen sees yet is never among it.
    ///
    /// @param kind `SUBMISSION` or `SUPPLEMENT`; absent: both
    @Reveals(value = Access.SUBMISSIONS_LISTED, each = "reference")
    @GetMapping("/api/submissions")
    Page<SubmissionView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "WAITING") Standing state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        String at = office == null ? caller.unit() : office;
        guard.reach(caller, at);
        if (state == Standing.DRAFT) {
            throw Problem.badRequest("request.unreadable").error("state", "online.state");
        }
        List<String> below = catalogue.offices().atAndBelow(at);
        return stored.list(
                        new OnlineSubmissions.Wanted(below, state, supplements(kind)),
                        PageRequest.of(page, size))
                .map(answers::forOfficer);
    }

    private static @Nullable Boolean supplements(@Nullable String kind) {
        return switch (kind) {
            case null -> null;
            case "SUBMISSION" -> false;
            case "SUPPLEMENT" -> true;
            default ->
                    throw Problem.badRequest("request.unreadable")
                            .error("kind", "enum.unknown", "SUBMISSION, SUPPLEMENT");
        };
    }

    @Reveals(value = Access.SUBMISSION_READ, subject = "reference")
    @GetMapping("/api/submissions/{reference}")
    SubmissionView submission(Caller caller, @PathVariable String reference) {
        return answers.forOfficer(ofCounter(caller, reference));
    }

    /// Makes a dossier of it, or adds it to its dossier; its code is then `dossier`.
    @Reveals(value = Access.SUBMISSION_ANSWERED, subject = "reference")
    @PostMapping("/api/submissions/{reference}/acceptance")
    SubmissionView accept(Caller caller, @PathVariable String reference) {
        return answers.forOfficer(
                Answers.done(submissions.accept(ofCounter(caller, reference), officer(caller))));
    }

    /// Returns it to be completed (Mẫu 02), with all that is missing.
    @Reveals(value = Access.SUBMISSION_ANSWERED, subject = "reference")
    @PostMapping("/api/submissions/{reference}/return")
    SubmissionView giveBack(
            Caller caller, @PathVariable String reference, @RequestBody ReasonRequest body) {
        return answers.forOfficer(
                Answers.done(
                        submissions.giveBack(
                                ofCounter(caller, reference), officer(caller), reason(body))));
    }

    /// Refuses it (Mẫu 03); the refusal's code is then `dossier`.
    @Reveals(value = Access.SUBMISSION_ANSWERED, subject = "reference")
    @PostMapping("/api/submissions/{reference}/refusal")
    SubmissionView refuse(
            Caller caller, @PathVariable String reference, @RequestBody ReasonRequest body) {
        return answers.forOfficer(
                Answers.done(
                        submissions.refuse(
                                ofCounter(caller, reference), officer(caller), reason(body))));
    }

    private static Officer officer(Caller caller) {
        return new Officer(caller.name(), caller.fullName());
    }

    private static String reason(ReasonRequest body) {
        FieldReader in = new FieldReader();
        String reason = in.required("reason", body.reason(), 2000);
        if (!in.faults().isEmpty()) {
            throw Answers.unreadable(in.faults());
        }
        return reason;
    }

    /// Before it is part of a dossier, only its counter may see a file; then every office that has
    /// to do with the dossier.
    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER})
    @Reveals(value = Access.FILE_OPENED, subject = "reference")
    @GetMapping("/api/submissions/{reference}/files/{id}")
    ResponseEntity<byte[]> file(
            Caller caller, @PathVariable String reference, @PathVariable String id) {
        OnlineSubmission submission = handedIn(reference);
        if (submission.state() instanceof SubmissionState.Accepted accepted) {
            guard.reachAny(caller, dossier(accepted.dossier()).offices());
        } else {
            guard.role(caller, Role.COUNTER);
            guard.reach(caller, submission.matter().office());
        }
        return FileAnswers.of(submissions, submission, id);
    }

    /// What came online and is part of this dossier now.
    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER})
    @Reveals(Access.FILES_LISTED)
    @GetMapping("/api/dossiers/{code}/files")
    Page<DossierFile> files(Caller caller, @PathVariable String code) {
        guard.reachAny(caller, dossier(code).offices());
        List<DossierFile> files = stored.ofDossier(code).stream().flatMap(this::filesOf).toList();
        return new Page<>(files, files.size());
    }

    private Stream<DossierFile> filesOf(OnlineSubmission submission) {
        return answers.forOfficer(submission).papers().stream()
                .flatMap(
                        paper -> paper.files().stream().map(file -> file(submission, paper, file)));
    }

    private static DossierFile file(
            OnlineSubmission submission,
            SubmissionView.PaperView paper,
            SubmissionView.FileView file) {
        return new DossierFile(
                submission.reference(),
                file.id(),
                paper.code(),
                paper.name(),
                file.name(),
                file.type(),
                file.size(),
                file.at());
    }

    private Dossier dossier(String code) {
        return dossiers.find(code).orElseThrow(() -> Problem.notFound("dossier.none", code));
    }

    private OnlineSubmission ofCounter(Caller caller, String reference) {
        OnlineSubmission submission = handedIn(reference);
        guard.reach(caller, submission.matter().office());
        return submission;
    }

    private OnlineSubmission handedIn(String written) {
        return Reference.read(written)
                .flatMap(stored::find)
                .filter(found -> !(found.state() instanceof SubmissionState.BeingDrawnUp))
                .orElseThrow(() -> Problem.notFound("online.none", written));
    }
}
