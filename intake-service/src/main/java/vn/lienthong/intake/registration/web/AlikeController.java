package vn.lienthong.intake.registration.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;

/// Tells a counter whether the person before it has an open dossier of the same procedure already,
/// so that nothing is received twice unawares. Who is meant is asked in the body: it stands in no
/// address and no log.
@RestController
class AlikeController {

    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Guard guard;

    AlikeController(Dossiers dossiers, Catalogue catalogue, Guard guard) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.guard = guard;
    }

    /// The same person is one with this number, or with this telephone and this name.
    record Request(
            @Nullable String procedure,
            @Nullable String fullName,
            @Nullable String idNumber,
            @Nullable String phone) {

        /// Says nothing personal, so that no log line can.
        @Override
        public String toString() {
            return "Request[procedure=" + procedure + "]";
        }
    }

    record Line(
            String code,
            int status,
            String statusName,
            Instant receivedAt,
            @Nullable Instant dueAt) {}

    record Answer(List<Line> items) {}

    /// Of what was received at other counters nothing is said. A number or a telephone that cannot
    /// be read is nobody's.
    @Roles(Role.COUNTER)
    @Reveals(value = Access.APPLICANTS_SEARCHED, each = "code")
    @PostMapping("/api/offices/{office}/open-dossiers/alike")
    Answer alike(Caller caller, @PathVariable String office, @RequestBody Request body) {
        guard.reach(caller, office);
        FieldReader in = new FieldReader();
        String procedure = in.required("procedure", body.procedure(), 50);
        if (!in.faults().isEmpty()) {
            throw Refused.unreadable(in.faults());
        }
        Dossiers.Person person =
                new Dossiers.Person(
                        in.idNumber("idNumber", body.idNumber()),
                        in.phone("phone", body.phone()),
                        in.optional("fullName", body.fullName(), 200));
        List<String> below = catalogue.offices().atAndBelow(office);
        return new Answer(
                dossiers.openOf(person, procedure, below).stream()
                        .map(AlikeController::line)
                        .toList());
    }

    private static Line line(Dossier dossier) {
        return new Line(
                dossier.submission().code(),
                dossier.status().number(),
                dossier.status().vietnameseName(),
                dossier.submission().at(),
                dossier instanceof Dossier.Promised promised ? promised.dueAt() : null);
    }
}
