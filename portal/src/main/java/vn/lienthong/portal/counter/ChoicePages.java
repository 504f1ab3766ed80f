package vn.lienthong.portal.counter;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.signin.Officer;

/// Choosing the procedure of a new dossier: what this counter received last is on top, the rest is
/// found by a few letters.
@Controller
class ChoicePages {
    private static final int SHOWN = 30;

    private final Names names;
    private final RecentProcedures recent;

    ChoicePages(Names names, RecentProcedures recent) {
        this.names = names;
        this.recent = recent;
    }

    @GetMapping("/mot-cua/tiep-nhan")
    String choose(@RequestParam(defaultValue = "") String q, Model model) {
        List<Intake.Procedure> all = names.allProcedures();
        find(q, all, model);
        model.addAttribute(
                "recent", q.isBlank() ? recent.at(Officer.signedIn().office(), all) : List.of());
        return "counter/choose";
    }

    /// The list alone, for the script that asks while somebody types.
    @GetMapping("/mot-cua/tiep-nhan/tim")
    String found(@RequestParam(defaultValue = "") String q, Model model) {
        find(q, names.allProcedures(), model);
        return "counter/found :: found";
    }

    private static void find(String q, List<Intake.Procedure> all, Model model) {
        List<Intake.Procedure> found = ProcedureSearch.find(all, q);
        model.addAttribute("q", q.strip());
        model.addAttribute("total", found.size());
        model.addAttribute("procedures", found.stream().limit(SHOWN).toList());
    }
}
