package vn.lienthong.intake.online.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.online.Submissions;
import vn.lienthong.intake.online.domain.Matter;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.PaperFile;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.PublicDossiers;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierState;
import vn.lienthong.intake.registration.domain.Refusal;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.kit.web.Problem;

/// What citizens do without an account. Who has begun something is known by its reference, in the
/// path, and its pin, in the header `Lookup-Pin`.
@RestController
class PublicSubmissionController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Submissions submissions;
    private final OnlineSubmissions stored;
    private final PublicDoor door;
    private final PublicDossiers dossiers;
    private final PublicLimits limits;
    private final Answers answers;
    private final PersonalParts personal;
    private final Catalogue catalogue;
    private final Clock clock;

    PublicSubmissionController(
            Submissions submissions,
            OnlineSubmissions stored,
            PublicDoor door,
            PublicDossiers dossiers,
            PublicLimits limits,
            Answers answers,
            PersonalParts personal,
            Catalogue catalogue,
            Clock clock) {
        this.submissions = submissions;
        this.stored = stored;
        this.door = door;
        this.dossiers = dossiers;
        this.limits = limits;
        this.answers = answers;
        this.personal = personal;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// An answer to a request for supplement.
    ///
    /// @param consent hands it in now; without it, it is kept until its files are there
    record SupplementRequest(@Nullable String note, @Nullable Boolean consent) {}

    /// @param consent the citizen agrees that the authorities use what was said; must be true
    /// @param note replaces what was said in words; absent: it stays
    record CompletionRequest(@Nullable Boolean consent, @Nullable String note) {}

    @PostMapping("/public/submissions")
    ResponseEntity<SubmissionView> submit(
            HttpServletRequest http, @RequestBody SubmissionRequest body) {
        Matter.NewDossier matter = body.read(this::procedure);
        limits.countSubmission(http.getRemoteAddr());
        return begun(
                Answers.done(
                        body.isHandedIn() ? submissions.handIn(matter) : submissions.draw(matter)));
    }

    private Optional<Procedure> procedure(String code) {
        return catalogue.procedure(code, LocalDate.ofInstant(clock.instant(), ZONE));
    }

    @PostMapping("/public/dossiers/{code}/supplements")
    ResponseEntity<SubmissionView> supplement(
            HttpServletRequest http,
            @PathVariable String code,
            @RequestBody SupplementRequest body) {
        Dossier.Promised dossier = dossiers.open(http, code);
        limits.countSubmission(http.getRemoteAddr());
        FieldReader in = new FieldReader();
        @Nullable String note = in.optional("note", body.note(), 2000);
        boolean handsIn = Boolean.TRUE.equals(body.consent());
        if (handsIn && note == null) {
            in.fault("note", "field.required");
        }
        requireReadable(in);
        Matter.SupplementAnswer answer = answer(dossier, note);
        return begun(Answers.done(handsIn ? submissions.handIn(answer) : submissions.draw(answer)));
    }

    private Matter.SupplementAnswer answer(Dossier.Promised dossier, @Nullable String note) {
        if (!(dossier.state() instanceof DossierState.AwaitingSupplement waiting)) {
            throw Answers.forDossier(new Refusal.NoSupplementRequired(dossier.status()));
        }
        String code = dossier.submission().code();
        if (waiting.isAnswered() || stored.isAnswerWaiting(code)) {
            throw Answers.forDossier(new Refusal.SupplementedAlready(dossier.status()));
        }
        return new Matter.SupplementAnswer(
                dossier.submission().office(),
                dossier.submission().procedure(),
                dossier.submission().procedureName(),
                personal.applicant(dossier),
                code,
                waiting.request().at(),
                waiting.request().reason(),
                note);
    }

    private ResponseEntity<SubmissionView> begun(OnlineSubmission submission) {
        return ResponseEntity.created(URI.create("/public/submissions/" + submission.reference()))
                .body(answers.withPin(submission));
    }

    @GetMapping("/public/submissions/{reference}")
    SubmissionView show(HttpServletRequest http, @PathVariable String reference) {
        return answers.forCitizen(door.submission(http, reference));
    }

    /// Says something else than before, while the counter does not have it.
    @PutMapping("/public/submissions/{reference}")
    SubmissionView rewrite(
            HttpServletRequest http,
            @PathVariable String reference,
            @RequestBody SubmissionRequest body) {
        OnlineSubmission submission = door.submission(http, reference);
        if (submission.matter() instanceof Matter.SupplementAnswer) {
            throw Problem.unprocessable("online.not-rewritable");
        }
        return answers.forCitizen(
                Answers.done(submissions.rewrite(submission, body.read(this::procedure))));
    }

    /// Hands it in when its files are there, or completed after it was returned.
    @PostMapping("/public/submissions/{reference}/completion")
    SubmissionView complete(
            HttpServletRequest http,
            @PathVariable String reference,
            @RequestBody CompletionRequest body) {
        OnlineSubmission submission = door.submission(http, reference);
        FieldReader in = new FieldReader();
        @Nullable String note = in.optional("note", body.note(), 2000);
        if (!Boolean.TRUE.equals(body.consent())) {
            in.fault("consent", "online.consent");
        }
        requireReadable(in);
        return answers.forCitizen(Answers.done(submissions.handIn(submission, note)));
    }

    @PostMapping("/public/submissions/{reference}/withdrawal")
    SubmissionView withdraw(HttpServletRequest http, @PathVariable String reference) {
        return answers.forCitizen(
                Answers.done(submissions.withdraw(door.submission(http, reference))));
    }

    /// Adds a file: the body is its content, `Content-Disposition` may give its name.
    ///
    /// @param paper code of the paper in the procedure, `KHAC` for a further one
    @PostMapping(
            value = "/public/submissions/{reference}/files",
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE
            })
    ResponseEntity<SubmissionView.FileView> add(
            HttpServletRequest http,
            @PathVariable String reference,
            @RequestParam String paper,
            @RequestHeader(defaultValue = "", name = "Content-Disposition") String disposition,
            @RequestBody(required = false) byte @Nullable [] content) {
        OnlineSubmission submission = door.submission(http, reference);
        limits.countFile(http.getRemoteAddr());
        PaperFile file =
                stored(
                        submissions.add(
                                submission,
                                paper,
                                name(disposition),
                                content == null ? new byte[0] : content));
        return ResponseEntity.status(HttpStatus.CREATED).body(SubmissionView.FileView.of(file));
    }

    static String name(String disposition) {
        try {
            String name =
                    disposition.isBlank()
                            ? null
                            : ContentDisposition.parse(disposition).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            // A file is taken for what it is; what it is called is no reason to refuse it. The
            // parser
            // falls over a quote that is opened and never closed.
            return "";
        }
    }

    private static PaperFile stored(Submissions.Upload upload) {
        return switch (upload) {
            case Submissions.Upload.Stored(PaperFile file) -> file;
            case Submissions.Upload.Objected objected ->
                    throw Answers.objection(objected.submission(), objected.why());
            case Submissions.Upload.TooLarge _ -> throw Answers.file("online.files.too-large");
            case Submissions.Upload.UnknownKind _ -> throw Answers.file("online.files.kind");
            case Submissions.Upload.UnknownPaper _ -> throw Answers.file("online.files.paper");
        };
    }

    /// The citizen's own file, to look at once more.
    @GetMapping("/public/submissions/{reference}/files/{id}")
    ResponseEntity<byte[]> file(
            HttpServletRequest http, @PathVariable String reference, @PathVariable String id) {
        return FileAnswers.of(submissions, door.submission(http, reference), id);
    }

    @DeleteMapping("/public/submissions/{reference}/files/{id}")
    SubmissionView remove(
            HttpServletRequest http, @PathVariable String reference, @PathVariable String id) {
        return answers.forCitizen(
                Answers.done(submissions.remove(door.submission(http, reference), id)));
    }

    private static void requireReadable(FieldReader in) {
        if (!in.faults().isEmpty()) {
            throw Answers.unreadable(in.faults());
        }
    }
}
