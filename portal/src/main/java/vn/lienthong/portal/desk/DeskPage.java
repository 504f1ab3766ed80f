package vn.lienthong.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Attention;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;

/// What lies at the officer's office, with filters that stand in the address and can be kept as a
/// bookmark, and the acceptance of several dossiers at once.
@Controller
class DeskPage {
    private static final int SIZE = 25;
    private static final List<String> STATES = List.of("OFFERED", "HELD", "SUSPENDED", "PARKED");
    private static final List<String> FILTERS =
            List.of("state", "officer", "attention", "overdue", "q", "page");
    private static final String MINE = "mine";
    private static final char BETWEEN = '/';

    private final Routing routing;
    private final Words words;

    DeskPage(Routing routing, Words words) {
        this.routing = routing;
        this.words = words;
    }

    @GetMapping("/ban-lam-viec")
    String show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String attention,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Officer me = Officer.signedIn();
        String chosen = STATES.contains(state) ? state : "";
        String flag = Attention.KINDS.contains(attention) ? attention : "";
        boolean mine = officer.equals(MINE);
        String late = overdue.equals("true") ? "true" : "";
        int number = Math.max(0, page);
        Page<Routing.DeskEntry> desk =
                routing.desk(
                        me.office(),
                        new Routing.Wanted(chosen, mine ? me.account() : "", flag, late, q.strip()),
                        number,
                        SIZE);
        Pager pager = Pager.here(number, SIZE, desk.total());
        model.addAttribute("states", STATES);
        model.addAttribute("state", chosen);
        model.addAttribute("kinds", Attention.KINDS);
        model.addAttribute("attention", flag);
        model.addAttribute("mine", mine);
        model.addAttribute("overdue", !late.isEmpty());
        model.addAttribute("q", q.strip());
        model.addAttribute("entries", desk.items());
        model.addAttribute(
                "acceptable",
                desk.items().stream().anyMatch(entry -> "OFFERED".equals(entry.state())));
        model.addAttribute("pager", pager);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "desk/inbox";
    }

    /// Accepts what was ticked, and tells for each what came of it.
    ///
    /// @param ticked `<code>/<step>`
    /// @param sent the filters that were set, to come back to the same list
    @PostMapping("/ban-lam-viec/nhan")
    String accept(
            @RequestParam String key,
            @RequestParam(name = "dossier", defaultValue = "") List<String> ticked,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        List<Routing.AtStep> items = items(ticked);
        if (items.isEmpty()) {
            next.addFlashAttribute("failed", words.of("desk.accept.none"));
        } else {
            switch (routing.acceptAll(Officer.signedIn().office(), items, key)) {
                case Outcome.Done<Routing.Acceptances>(var came) ->
                        next.addFlashAttribute("came", came.items());
                case Outcome.Refused<Routing.Acceptances>(var problem) ->
                        next.addFlashAttribute("failed", problem.sentence());
                case Outcome.Unanswered<Routing.Acceptances>(var service) ->
                        next.addFlashAttribute(
                                "failed",
                                words.of("form.unanswered", words.of("service." + service)));
            }
        }
        FILTERS.stream()
                .filter(name -> !sent.getOrDefault(name, "").isEmpty())
                .forEach(name -> next.addAttribute(name, sent.get(name)));
        return "redirect:/ban-lam-viec";
    }

    private static List<Routing.AtStep> items(List<String> ticked) {
        List<Routing.AtStep> items = new ArrayList<>();
        for (String one : ticked) {
            int at = one.lastIndexOf(BETWEEN);
            if (at > 0) {
                items.add(new Routing.AtStep(one.substring(0, at), one.substring(at + 1)));
            }
        }
        return items;
    }
}
