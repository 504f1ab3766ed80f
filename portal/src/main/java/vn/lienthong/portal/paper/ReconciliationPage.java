package vn.lienthong.portal.paper;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Papers;
import vn.lienthong.portal.signin.Officer;

/// Where paper and record disagree at the officer's office, kind by kind, with what to do about it.
@Controller
class ReconciliationPage {
    /// Long enough that a page is a printed list.
    private static final int SIZE = 50;

    private static final List<String> KINDS =
            List.of(
                    "ON_PAPER_NOT_ACCEPTED",
                    "ACCEPTED_NOT_ON_PAPER",
                    "ON_THE_WAY_TOO_LONG",
                    "FINISHED_NOT_RETURNED");

    private final Papers papers;

    ReconciliationPage(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/ho-so-giay/doi-chieu")
    String show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String chosen = KINDS.contains(kind) ? kind : KINDS.getFirst();
        int number = Math.max(0, page);
        Page<Papers.Difference> differences =
                papers.differences(Officer.signedIn().office(), chosen, number, SIZE);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("kind", chosen);
        model.addAttribute("differences", differences.items());
        model.addAttribute("pager", Pager.here(number, SIZE, differences.total()));
        return "paper/reconciliation";
    }
}
