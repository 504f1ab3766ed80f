package vn.lienthong.intake.registration.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;

/// Tells who handed dossiers in at a counter, for its register (sổ theo dõi hồ sơ). Names stay with
/// the service that took them down; who prints them asks here, in the name of who may see them.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
class ApplicantsController {

    private static final int MOST = 1000;

    private final Dossiers dossiers;
    private final PersonalParts personal;
    private final Guard guard;

    ApplicantsController(Dossiers dossiers, PersonalParts personal, Guard guard) {
        this.dossiers = dossiers;
        this.personal = personal;
        this.guard = guard;
    }

    record Request(@Nullable List<@Nullable String> codes) {}

    record Line(String code, String fullName, @Nullable String address, @Nullable String phone) {}

    record Answer(List<Line> items) {}

    /// Of dossiers that this office did not receive, nothing is said.
    @Reveals(value = Access.APPLICANTS_READ, each = "code")
    @PostMapping("/api/offices/{office}/applicants")
    Answer applicants(Caller caller, @PathVariable String office, @RequestBody Request body) {
        guard.reach(caller, office);
        Set<String> codes = new LinkedHashSet<>();
        Objects.requireNonNullElse(body.codes(), List.<@Nullable String>of()).stream()
                .filter(Objects::nonNull)
                .forEach(codes::add);
        if (codes.isEmpty() || codes.size() > MOST) {
            throw Problem.badRequest("request.unreadable").error("codes", "applicants.codes", MOST);
        }
        List<Dossier> received =
                dossiers.findAll(codes).stream()
                        .filter(dossier -> dossier.submission().office().equals(office))
                        .toList();
        personal.prepare(received);
        return new Answer(received.stream().map(this::line).toList());
    }

    private Line line(Dossier dossier) {
        Applicant applicant = personal.applicant(dossier);
        return new Line(
                dossier.submission().code(),
                applicant.fullName(),
                applicant.address(),
                applicant.phone());
    }
}
