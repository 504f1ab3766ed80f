package vn.lienthong.portal.leadership;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Attention;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;

/// What the head should look at before it is late, at the own office and those below it.
@Controller
class AttentionPage {
    private static final int SIZE = 25;

    private final Routing routing;

    AttentionPage(Routing routing) {
        this.routing = routing;
    }

    @GetMapping("/lanh-dao/can-chu-y")
    String show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String chosen = Attention.KINDS.contains(kind) ? kind : "";
        int number = Math.max(0, page);
        Page<Routing.DeskEntry> flagged =
                routing.attention(Officer.signedIn().office(), chosen, number, SIZE);
        model.addAttribute("kinds", Attention.KINDS);
        model.addAttribute("kind", chosen);
        model.addAttribute("entries", flagged.items());
        model.addAttribute("pager", Pager.here(number, SIZE, flagged.total()));
        return "leadership/attention";
    }
}
