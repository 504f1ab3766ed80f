package vn.lienthong.intake.personaldata;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.online.domain.OnlineSubmission;
import vn.lienthong.intake.online.domain.PaperFile;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.intake.registration.store.Marks;
import vn.lienthong.intake.registration.web.DossierView;
import vn.lienthong.intake.registration.web.DossierViews;
import vn.lienthong.intake.registration.web.Refused;
import vn.lienthong.kit.access.Revealed;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;

/// Answers people who ask what is known of them, or that it be erased. Who is meant is asked in the
/// body: it stands in no address and no log.
@RestController
@Roles(Role.OPERATIONS)
class PersonalDataController {

    private static final int MOST = 500;

    private final Dossiers dossiers;
    private final OnlineSubmissions submissions;
    private final Marks marks;
    private final PersonalParts personal;
    private final DossierViews views;
    private final Erasure erasure;
    private final Catalogue catalogue;
    private final Guard guard;
    private final Clock clock;

    PersonalDataController(
            Dossiers dossiers,
            OnlineSubmissions submissions,
            Marks marks,
            PersonalParts personal,
            DossierViews views,
            Erasure erasure,
            Catalogue catalogue,
            Guard guard,
            Clock clock) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.marks = marks;
        this.personal = personal;
        this.views = views;
        this.erasure = erasure;
        this.catalogue = catalogue;
        this.guard = guard;
        this.clock = clock;
    }

    /// Who asks: by his number, or by his telephone.
    record PersonRequest(@Nullable String idNumber, @Nullable String phone) {

        /// Says nothing personal, so that no log line can.
        @Override
        public String toString() {
            return "PersonRequest[]";
        }
    }

    /// What was sent online and has become no dossier.
    record SentOnline(
            String reference,
            Instant since,
            String standing,
            String office,
            String procedureName,
            Applicant applicant,
            @Nullable String note,
            List<String> files) {

        static SentOnline of(OnlineSubmissions.Sent sent) {
            OnlineSubmission submission = sent.submission();
            return new SentOnline(
                    submission.reference(),
                    sent.since(),
                    sent.standing(),
                    submission.matter().office(),
                    submission.matter().procedureName(),
                    submission.matter().applicant(),
                    submission.matter().note(),
                    submission.files().stream().map(PaperFile::name).toList());
        }
    }

    /// All that this service knows of a person, of offices that the caller may see.
    record PersonView(Instant asOf, List<DossierView> dossiers, List<SentOnline> submissions) {}

    record ErasureRequest(@Nullable String reason) {}

    @Reveals(Access.PERSON_COPIED)
    @PostMapping("/api/persons/copies")
    PersonView copy(Caller caller, @RequestBody PersonRequest body) {
        FieldReader in = new FieldReader();
        Set<String> who = new LinkedHashSet<>();
        marks.number(in.idNumber("idNumber", body.idNumber())).ifPresent(who::add);
        marks.phone(in.phone("phone", body.phone())).ifPresent(who::add);
        if (in.faults().isEmpty() && who.isEmpty()) {
            in.fault("idNumber", "person.nobody");
        }
        if (!in.faults().isEmpty()) {
            throw Refused.unreadable(in.faults());
        }
        List<String> below = catalogue.offices().atAndBelow(caller.unit());
        List<Dossier> found = dossiers.marked(who, below, MOST);
        personal.prepare(found);
        Revealed.subjects(found.stream().map(dossier -> dossier.submission().code()).toList());
        return new PersonView(
                clock.instant(),
                found.stream().map(views::of).toList(),
                submissions.marked(who, below, MOST).stream().map(SentOnline::of).toList());
    }

    @Reveals(Access.DOSSIER_CHANGED)
    @PostMapping("/api/dossiers/{code}/erasure")
    DossierView erase(Caller caller, @PathVariable String code, @RequestBody ErasureRequest body) {
        Dossier dossier =
                dossiers.find(code).orElseThrow(() -> Problem.notFound("dossier.none", code));
        guard.reach(caller, dossier.submission().office());
        FieldReader in = new FieldReader();
        String reason = in.required("reason", body.reason(), 500);
        if (!in.faults().isEmpty()) {
            throw Refused.unreadable(in.faults());
        }
        return switch (erasure.erase(code, caller.name(), reason)) {
            case Dossiers.Change.Done(Dossier erased) -> views.of(erased);
            case Dossiers.Change.Refused refused -> throw Refused.conflict(refused.why());
        };
    }
}
