package vn.lienthong.portal.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;

/// What lies at the officer's office, with filters that stand in the address and can be kept as a
/// bookmark.
@Controller
class DeskPage {
    private static final int SIZE = 25;
    private static final List<String> STATES = List.of("OFFERED", "HELD", "SUSPENDED", "PARKED");

    private final Routing routing;

    DeskPage(Routing routing) {
        this.routing = routing;
    }

    @GetMapping("/ban-lam-viec")
    String show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String chosen = STATES.contains(state) ? state : "";
        String late = overdue.equals("true") ? "true" : "";
        int number = Math.max(0, page);
        Page<Routing.DeskEntry> desk =
                routing.desk(Officer.signedIn().office(), chosen, late, q.strip(), number, SIZE);
        model.addAttribute("states", STATES);
        model.addAttribute("state", chosen);
        model.addAttribute("overdue", !late.isEmpty());
        model.addAttribute("q", q.strip());
        model.addAttribute("entries", desk.items());
        model.addAttribute("pager", Pager.here(number, SIZE, desk.total()));
        return "desk/inbox";
    }
}
