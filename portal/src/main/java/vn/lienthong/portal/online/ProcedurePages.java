package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Page;

/// The first steps of a citizen: which procedure, and at which counter.
@Controller
class ProcedurePages {
    private static final int SIZE = 10;

    private final Online online;
    private final Words words;

    ProcedurePages(Online online, Words words) {
        this.online = online;
        this.words = words;
    }

    @GetMapping("/nop-ho-so")
    String choose(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int at = Math.max(0, page);
        Page<Intake.Procedure> found = online.procedures(q.strip(), at, SIZE);
        model.addAttribute("q", q.strip());
        model.addAttribute("procedures", found.items());
        model.addAttribute("pager", Pager.here(at, SIZE, found.total()));
        return "online/choose";
    }

    @GetMapping("/nop-ho-so/thu-tuc/{code}")
    String procedure(@PathVariable String code, Model model) {
        model.addAttribute("procedure", online.procedure(code));
        return "online/procedure";
    }

    @PostMapping("/nop-ho-so/thu-tuc/{code}")
    String begin(@PathVariable String code, HttpSession session) {
        Intake.Procedure procedure = online.procedure(code);
        boolean same =
                Draft.of(session)
                        .filter(draft -> draft.procedure().equals(procedure.code()))
                        .isPresent();
        if (!same) {
            Draft.of(procedure.code()).keep(session);
        }
        return "redirect:/nop-ho-so/noi-nop";
    }

    @GetMapping("/nop-ho-so/noi-nop")
    String where(HttpSession session, Model model) {
        return Draft.of(session)
                .filter(Draft::hasDetails)
                .map(draft -> where(draft, FormErrors.none(), model))
                .orElse("redirect:/nop-ho-so");
    }

    @PostMapping("/nop-ho-so/noi-nop")
    String at(@RequestParam(defaultValue = "") String office, HttpSession session, Model model) {
        return Draft.of(session)
                .filter(Draft::hasDetails)
                .map(draft -> at(draft, office, session, model))
                .orElse("redirect:/nop-ho-so");
    }

    private String at(Draft draft, String office, HttpSession session, Model model) {
        if (office.isEmpty()) {
            return where(
                    draft,
                    FormErrors.none().at("office", words.of("online.office.missing")),
                    model);
        }
        draft.at(office).keep(session);
        return "redirect:/nop-ho-so/thong-tin";
    }

    private String where(Draft draft, FormErrors errors, Model model) {
        List<Intake.Office> offices = online.offices(draft.procedure());
        model.addAttribute("offices", offices);
        model.addAttribute("chosen", draft.office());
        model.addAttribute("procedure", draft.procedure());
        model.addAttribute("errors", errors);
        return "online/office";
    }

    /// Where a form leads whose session has run out, or whose files were too much altogether.
    @GetMapping("/nop-ho-so/het-phien")
    String expired() {
        return "online/expired";
    }
}
