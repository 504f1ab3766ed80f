package vn.lienthong.intake.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierCommand;
import vn.lienthong.intake.registration.domain.DossierCommand.Act;
import vn.lienthong.intake.registration.domain.HandedInPaper;
import vn.lienthong.intake.registration.domain.OfferedPaper;
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

/// What the counter does with a dossier that it has received.
@RestController
@Roles(Role.COUNTER)
class DossierCommandController {

    private final Dossiers dossiers;
    private final DossierViews views;
    private final PersonalParts personal;
    private final Catalogue catalogue;
    private final Guard guard;
    private final Clock clock;

    DossierCommandController(
            Dossiers dossiers,
            DossierViews views,
            PersonalParts personal,
            Catalogue catalogue,
            Guard guard,
            Clock clock) {
        this.dossiers = dossiers;
        this.views = views;
        this.personal = personal;
        this.catalogue = catalogue;
        this.guard = guard;
        this.clock = clock;
    }

    record SupplementRequest(
            @Nullable List<@Nullable DocumentPart> documents, @Nullable String note) {}

    record WithdrawalRequest(@Nullable String reason) {}

    record PaymentRequest(@Nullable Long amount, @Nullable String method) {}

    @Reveals(Access.DOSSIER_CHANGED)
    @PostMapping("/api/dossiers/{code}/supplements")
    DossierView supplement(
            Caller caller,
            @PathVariable String code,
            @RequestBody SupplementRequest body,
            HttpServletRequest http) {
        Submission submission = dossier(caller, code);
        FieldReader in = new FieldReader();
        List<OfferedPaper> offered = DocumentPart.read(in, body.documents());
        @Nullable String note = in.optional("note", body.note(), 2000);
        if (offered.isEmpty() && note == null) {
            in.fault("documents", "field.required");
        }
        requireReadable(in);
        return change(
                code,
                new DossierCommand.SupplementDossier(
                        act(caller, "supplement", http),
                        papers(submission, offered),
                        personal.sealNote(code, note)));
    }

    @Reveals(Access.DOSSIER_CHANGED)
    @PostMapping("/api/dossiers/{code}/withdrawal")
    DossierView withdraw(
            Caller caller,
            @PathVariable String code,
            @RequestBody WithdrawalRequest body,
            HttpServletRequest http) {
        dossier(caller, code);
        FieldReader in = new FieldReader();
        String reason = in.required("reason", body.reason(), 2000);
        requireReadable(in);
        return change(
                code, new DossierCommand.WithdrawDossier(act(caller, "withdrawal", http), reason));
    }

    @Reveals(Access.DOSSIER_CHANGED)
    @PostMapping("/api/dossiers/{code}/result-return")
    DossierView returnResult(Caller caller, @PathVariable String code, HttpServletRequest http) {
        dossier(caller, code);
        return change(code, new DossierCommand.ReturnResult(act(caller, "result-return", http)));
    }

    @Reveals(Access.DOSSIER_CHANGED)
    @PostMapping("/api/dossiers/{code}/payments")
    DossierView pay(
            Caller caller,
            @PathVariable String code,
            @RequestBody PaymentRequest body,
            HttpServletRequest http) {
        dossier(caller, code);
        FieldReader in = new FieldReader();
        long amount = Objects.requireNonNullElse(body.amount(), 0L);
        if (amount <= 0) {
            in.fault("amount", body.amount() == null ? "field.required" : "amount.positive");
        }
        String method = in.required("method", body.method(), 100);
        requireReadable(in);
        return change(code, new DossierCommand.Pay(act(caller, "payment", http), amount, method));
    }

    /// The dossier, when it is there and this caller's counter has to do with it.
    private Submission dossier(Caller caller, String code) {
        Dossier dossier =
                dossiers.find(code).orElseThrow(() -> Problem.notFound("dossier.none", code));
        guard.reach(caller, dossier.submission().office());
        return dossier.submission();
    }

    private static void requireReadable(FieldReader in) {
        if (!in.faults().isEmpty()) {
            throw Refused.unreadable(in.faults());
        }
    }

    private Act act(Caller caller, String kind, HttpServletRequest http) {
        return new Act(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.name(),
                Requests.name(kind, caller, http, null));
    }

    private DossierView change(String code, DossierCommand command) {
        return switch (dossiers.change(code, command)) {
            case Dossiers.Change.Done(Dossier dossier) -> views.of(dossier);
            case Dossiers.Change.Refused refused -> throw Refused.conflict(refused.why());
        };
    }

    /// The papers under the names that the dossier's version of the procedure gives them.
    private List<HandedInPaper> papers(Submission submission, List<OfferedPaper> offered) {
        List<Procedure.Paper> known =
                catalogue
                        .procedure(submission.procedure(), submission.procedureVersion())
                        .map(Procedure::papers)
                        .orElse(List.of());
        return offered.stream()
                .map(paper -> {
                    Optional<Procedure.Paper> asked =
                            known.stream().filter(p -> p.code().equals(paper.code())).findFirst();
                    return new HandedInPaper(
                            paper.code(),
                            asked.map(Procedure.Paper::name)
                                    .or(() -> Optional.ofNullable(paper.name()))
                                    .orElse(paper.code()),
                            Objects.requireNonNullElse(paper.copies(), 1),
                            Objects.requireNonNullElse(paper.original(), false));
                })
                .toList();
    }
}
