package vn.lienthong.intake.online.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.catalogue.SearchText;
import vn.lienthong.intake.registration.domain.Admission;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;

/// What everybody may know before handing something in: procedures with their papers, fee and
/// limit, and the counters that receive them.
@RestController
class PublicCatalogueController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalogue catalogue;
    private final Clock clock;

    PublicCatalogueController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    record PublicProcedure(
            String code,
            String name,
            String field,
            String limit,
            Procedure.@Nullable Fee fee,
            List<Procedure.Paper> papers) {}

    record PublicOffice(String code, String name, String shortName, String phone) {}

    @GetMapping("/public/procedures")
    Page<PublicProcedure> procedures(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return PageRequest.of(page, size)
                .slice(catalogue.procedures(q, today()))
                .map(PublicCatalogueController::view);
    }

    @GetMapping("/public/procedures/{code}")
    PublicProcedure procedure(@PathVariable String code) {
        return view(find(code));
    }

    /// The counters; of a procedure, those that receive it.
    @GetMapping("/public/offices")
    Page<PublicOffice> offices(
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size) {
        List<Procedure> wanted = procedure.isEmpty() ? List.of() : List.of(find(procedure));
        return PageRequest.of(page, size)
                .slice(
                        catalogue.offices().all().stream()
                                .filter(office -> receives(office, wanted))
                                .filter(office -> SearchText.matches(office.name(), q))
                                .toList())
                .map(office ->
                        new PublicOffice(
                                office.code(), office.name(), office.shortName(), office.phone()));
    }

    private boolean receives(Office office, List<Procedure> wanted) {
        List<Procedure> any = wanted.isEmpty() ? catalogue.procedures("", today()) : wanted;
        return any.stream().anyMatch(procedure -> Admission.receives(office, procedure));
    }

    private Procedure find(String code) {
        return catalogue
                .procedure(code, today())
                .orElseThrow(() -> Problem.notFound("procedure.none", code));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static PublicProcedure view(Procedure procedure) {
        return new PublicProcedure(
                procedure.code(),
                procedure.name(),
                procedure.field(),
                procedure.limit(),
                procedure.fee(),
                procedure.papers());
    }
}
