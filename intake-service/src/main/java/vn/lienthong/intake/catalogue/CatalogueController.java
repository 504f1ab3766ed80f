package vn.lienthong.intake.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// Looks up procedures and offices.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
@RevealsNothing
class CatalogueController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalogue catalogue;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// A line of the list of procedures.
    record ProcedureSummary(
            String code,
            int version,
            String name,
            String field,
            LocalDate validFrom,
            String limit,
            @Nullable String policy,
            Procedure.@Nullable Fee fee) {}

    /// A procedure with its papers and its route; `resumption` says it for every ground, and the
    /// ladder is the usual one where the procedure has none.
    record ProcedureView(
            String code,
            int version,
            String name,
            String field,
            LocalDate validFrom,
            String limit,
            @Nullable String policy,
            @Nullable String cutOff,
            Procedure.@Nullable Fee fee,
            List<Procedure.Paper> papers,
            List<Procedure.Step> steps,
            @Nullable String lead,
            Map<SuspensionGround, Resumption> resumption,
            List<String> letters,
            Ladder ladder,
            @Nullable String secondAppointment) {}

    /// @param receives whether dossiers are received here
    record OfficeView(
            String code,
            String name,
            String shortName,
            String level,
            String kind,
            @Nullable String parent,
            String calendar,
            String email,
            String phone,
            Head head,
            List<String> successors,
            boolean receives) {

        record Head(String name, String title) {}
    }

    @GetMapping("/api/procedures")
    Page<ProcedureSummary> procedures(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size) {
        return PageRequest.of(page, size)
                .slice(catalogue.procedures(q, today()))
                .map(CatalogueController::summary);
    }

    @GetMapping("/api/procedures/{code}")
    ProcedureView procedure(
            @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
        return version == null ? inForce(code) : inVersion(code, version);
    }

    private ProcedureView inForce(String code) {
        return catalogue
                .procedure(code, today())
                .map(CatalogueController::view)
                .orElseThrow(() -> Problem.notFound("procedure.none", code));
    }

    private ProcedureView inVersion(String code, int version) {
        return catalogue
                .procedure(code, version)
                .map(CatalogueController::view)
                .orElseThrow(() -> Problem.notFound("procedure.version.none", code, "" + version));
    }

    @GetMapping("/api/offices")
    Page<OfficeView> offices(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size) {
        return PageRequest.of(page, size)
                .slice(
                        catalogue.offices().all().stream()
                                .filter(o -> SearchText.matches(o.code() + " " + o.name(), q))
                                .toList())
                .map(this::view);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static ProcedureSummary summary(Procedure procedure) {
        return new ProcedureSummary(
                procedure.code(),
                procedure.version(),
                procedure.name(),
                procedure.field(),
                procedure.validFrom(),
                procedure.limit(),
                procedure.policy(),
                procedure.fee());
    }

    private static ProcedureView view(Procedure procedure) {
        Map<SuspensionGround, Resumption> resumption = new TreeMap<>();
        for (SuspensionGround ground : SuspensionGround.values()) {
            resumption.put(ground, procedure.resumptionAfter(ground));
        }
        return new ProcedureView(
                procedure.code(),
                procedure.version(),
                procedure.name(),
                procedure.field(),
                procedure.validFrom(),
                procedure.limit(),
                procedure.policy(),
                procedure.cutOff(),
                procedure.fee(),
                procedure.papers(),
                procedure.steps(),
                procedure.lead(),
                resumption,
                procedure.letters(),
                Ladder.orUsual(procedure.ladder()),
                procedure.secondAppointment());
    }

    private OfficeView view(Office office) {
        return new OfficeView(
                office.code(),
                office.name(),
                office.shortName(),
                office.level(),
                office.kind(),
                office.parent(),
                catalogue.calendarOf(office),
                office.email(),
                office.phone(),
                new OfficeView.Head(office.head().name(), office.head().title()),
                office.successors(),
                office.kind().equals("ONE_STOP_COUNTER") && office.successors().isEmpty());
    }
}
