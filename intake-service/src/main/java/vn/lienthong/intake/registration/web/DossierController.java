package vn.lienthong.intake.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.Registrations;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.intake.registration.input.RegistrationRequest;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// Receives dossiers, refuses them, and shows them.
@RestController
class DossierController {

    private final Registrations registrations;
    private final Dossiers dossiers;
    private final DossierViews views;
    private final PersonalParts personal;
    private final Catalogue catalogue;
    private final Guard guard;

    DossierController(
            Registrations registrations,
            Dossiers dossiers,
            DossierViews views,
            PersonalParts personal,
            Catalogue catalogue,
            Guard guard) {
        this.registrations = registrations;
        this.dossiers = dossiers;
        this.views = views;
        this.personal = personal;
        this.catalogue = catalogue;
        this.guard = guard;
    }

    /// A dossier that the counter does not take; anything may be missing.
    record RefusalRequest(
            @Nullable String procedure,
            @Nullable String office,
            RegistrationRequest.@Nullable ApplicantPart applicant,
            @Nullable String reason) {}

    /// A line of the counter's list.
    record DossierSummary(
            String code,
            String applicant,
            String procedure,
            String procedureName,
            int status,
            String statusName,
            String office,
            Instant receivedAt,
            @Nullable Instant dueAt) {}

    @Roles(Role.COUNTER)
    @RevealsNothing
    @PostMapping("/api/dossiers")
    ResponseEntity<DossierView> register(
            Caller caller, @RequestBody RegistrationRequest body, HttpServletRequest http) {
        return switch (body.read()) {
            case RegistrationRequest.Reading.Unreadable unreadable ->
                    throw Refused.unreadable(unreadable.faults());
            case RegistrationRequest.Reading.Read read -> {
                reach(caller, read.wish().office());
                yield answer(
                        registrations.register(
                                read.wish(),
                                Requests.officer(caller),
                                Requests.name("dossier", caller, http, read.externalId())));
            }
        };
    }

    @Roles(Role.COUNTER)
    @RevealsNothing
    @PostMapping("/api/refusals")
    ResponseEntity<DossierView> refuse(
            Caller caller, @RequestBody RefusalRequest body, HttpServletRequest http) {
        FieldReader in = new FieldReader();
        String procedure = in.required("procedure", body.procedure(), 50);
        String office = in.required("office", body.office(), 50);
        Applicant applicant = RegistrationRequest.ApplicantPart.read(in, body.applicant());
        String reason = in.required("reason", body.reason(), 2000);
        if (!in.faults().isEmpty()) {
            throw Refused.unreadable(in.faults());
        }
        reach(caller, office);
        return answer(
                registrations.refuse(
                        new Registrations.RefuseDossier(procedure, office, applicant, reason),
                        Requests.officer(caller),
                        Requests.name("refusal", caller, http, null)));
    }

    // Nobody's reach ends at an office that does not exist; that is said later, with the rest.
    private void reach(Caller caller, String office) {
        if (catalogue.offices().find(office).isPresent()) {
            guard.reach(caller, office);
        }
    }

    private ResponseEntity<DossierView> answer(Registrations.Answer answer) {
        return switch (answer) {
            case Registrations.Answer.Numbered(Dossier dossier) ->
                    ResponseEntity.created(
                                    URI.create("/api/dossiers/" + dossier.submission().code()))
                            .body(views.of(dossier));
            case Registrations.Answer.Insufficient insufficient ->
                    throw Refused.insufficient(insufficient.shortcomings());
        };
    }

    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
    @Reveals(Access.DOSSIER_READ)
    @GetMapping("/api/dossiers/{code}")
    DossierView dossier(Caller caller, @PathVariable String code) {
        Dossier dossier =
                dossiers.find(code).orElseThrow(() -> Problem.notFound("dossier.none", code));
        guard.reachAny(caller, dossier.offices());
        return views.of(dossier);
    }

    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
    @Reveals(value = Access.DOSSIERS_LISTED, each = "code")
    @GetMapping("/api/dossiers")
    Page<DossierSummary> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable Integer status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        String at = office == null ? caller.unit() : office;
        guard.reach(caller, at);
        List<String> below = catalogue.offices().atAndBelow(at);
        Page<Dossier> found =
                dossiers.list(
                        new Dossiers.Wanted(below, status(status), q), PageRequest.of(page, size));
        personal.prepare(found.items());
        return found.map(this::summary);
    }

    private static @Nullable DossierStatus status(@Nullable Integer number) {
        if (number != null && (number < 1 || number > DossierStatus.values().length)) {
            throw Problem.badRequest("request.unreadable").error("status", "status.unknown");
        }
        return number == null ? null : DossierStatus.ofNumber(number);
    }

    private DossierSummary summary(Dossier dossier) {
        return new DossierSummary(
                dossier.submission().code(),
                personal.applicant(dossier).fullName(),
                dossier.submission().procedure(),
                dossier.submission().procedureName(),
                dossier.status().number(),
                dossier.status().vietnameseName(),
                dossier.submission().office(),
                dossier.submission().at(),
                dossier instanceof Dossier.Promised promised ? promised.dueAt() : null);
    }
}
