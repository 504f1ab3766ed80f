package vn.lienthong.intake.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.ProcedureVersions;
import vn.lienthong.intake.registration.Replannings;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.OfferedPaper;
import vn.lienthong.intake.registration.domain.Replan;
import vn.lienthong.intake.registration.domain.Submission;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.intake.registration.input.RegistrationRequest.DocumentPart;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;

/// Gives one dossier another plan.
@RestController
class PlanController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Replannings replannings;
    private final ProcedureVersions versions;
    private final DossierViews views;
    private final Catalogue catalogue;
    private final Guard guard;
    private final Clock clock;

    PlanController(
            Dossiers dossiers,
            Replannings replannings,
            ProcedureVersions versions,
            DossierViews views,
            Catalogue catalogue,
            Guard guard,
            Clock clock) {
        this.dossiers = dossiers;
        this.replannings = replannings;
        this.versions = versions;
        this.views = views;
        this.catalogue = catalogue;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param version another version of its procedure
    /// @param procedure the procedure that it ought to have been received under; one of the two
    /// @param documents what lies in it for that procedure, when that is not what was handed in
    record PlanRequest(
            @Nullable Integer version,
            @Nullable String procedure,
            @Nullable List<@Nullable DocumentPart> documents,
            @Nullable String reason) {}

    @Roles({Role.COUNTER, Role.LEADER, Role.OPERATIONS})
    @Reveals(Access.DOSSIER_CHANGED)
    @PostMapping("/api/dossiers/{code}/plan")
    DossierView replan(
            Caller caller,
            @PathVariable String code,
            @RequestBody PlanRequest body,
            HttpServletRequest http) {
        FieldReader in = new FieldReader();
        String reason = in.required("reason", body.reason(), 2000);
        @Nullable String procedure = in.optional("procedure", body.procedure(), 50);
        if ((procedure == null) == (body.version() == null)) {
            in.fault("version", "plan.one-of");
        }
        List<OfferedPaper> documents = DocumentPart.read(in, body.documents());
        if (!in.faults().isEmpty()) {
            throw Refused.unreadable(in.faults());
        }
        return procedure == null
                ? move(caller, code, body.version(), reason, http)
                : correct(caller, code, procedure, documents, reason, http);
    }

    private DossierView move(
            Caller caller,
            String code,
            @Nullable Integer version,
            String reason,
            HttpServletRequest http) {
        guard.role(caller, Role.LEADER, Role.OPERATIONS);
        Submission submission = submission(caller, code);
        Procedure procedure =
                versions.find(submission.procedure(), version == null ? 0 : version)
                        .orElseThrow(() ->
                                Problem.unprocessable("request.insufficient")
                                        .error(
                                                "version",
                                                "plan.version.unknown",
                                                submission.procedure(),
                                                String.valueOf(version)));
        return replan(
                code, new Replan.MoveToVersion(circumstances(caller, reason, http), procedure));
    }

    private DossierView correct(
            Caller caller,
            String code,
            String procedure,
            List<OfferedPaper> documents,
            String reason,
            HttpServletRequest http) {
        guard.role(caller, Role.COUNTER, Role.LEADER);
        LocalDate received = LocalDate.ofInstant(submission(caller, code).at(), ZONE);
        Procedure right =
                catalogue
                        .procedure(procedure, received)
                        .orElseThrow(() ->
                                Problem.unprocessable("request.insufficient")
                                        .error("procedure", "procedure.unknown", procedure));
        return replan(
                code,
                new Replan.CorrectProcedure(circumstances(caller, reason, http), right, documents));
    }

    private Submission submission(Caller caller, String code) {
        Dossier dossier =
                dossiers.find(code).orElseThrow(() -> Problem.notFound("dossier.none", code));
        guard.reach(caller, dossier.submission().office());
        return dossier.submission();
    }

    private Replan.Circumstances circumstances(
            Caller caller, String reason, HttpServletRequest http) {
        return new Replan.Circumstances(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.unit(),
                Requests.officer(caller),
                reason,
                Requests.name("plan", caller, http, null));
    }

    private DossierView replan(String code, Replan wish) {
        return switch (replannings.replan(code, wish)) {
            case Dossiers.Change.Done(Dossier dossier) -> views.of(dossier);
            case Dossiers.Change.Refused refused -> throw Refused.conflict(refused.why());
        };
    }
}
