package vn.lienthong.portal.administration;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Catalogue;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Page;

/// The procedures (thủ tục hành chính) in their versions.
@Controller
class ProcedureListPage {
    static final String LIST = "/quan-tri/thu-tuc";
    private static final String IN_FORCE = "IN_FORCE";
    private static final List<String> STATES = List.of(IN_FORCE, "FUTURE", "SUPERSEDED");
    private static final int SIZE = 25;

    private final Catalogue catalogue;
    private final Names names;

    ProcedureListPage(Catalogue catalogue, Names names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = IN_FORCE) String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String chosen = STATES.contains(state) ? state : IN_FORCE;
        int number = Math.max(0, page);
        Page<Catalogue.Version> found = catalogue.versions(q.strip(), field, chosen, number, SIZE);
        model.addAttribute("q", q.strip());
        model.addAttribute("field", field);
        model.addAttribute("fields", fields());
        model.addAttribute("state", chosen);
        model.addAttribute("states", STATES);
        model.addAttribute("procedures", found.items());
        model.addAttribute("pager", Pager.here(number, SIZE, found.total()));
        return "administration/procedures";
    }

    private List<String> fields() {
        return names.allProcedures().stream()
                .map(Intake.Procedure::field)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
