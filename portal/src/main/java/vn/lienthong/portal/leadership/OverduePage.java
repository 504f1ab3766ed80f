package vn.lienthong.portal.leadership;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// What is late at the head's office and the offices below it.
@Controller
class OverduePage {
    private static final int SIZE = 25;

    private final Deadlines deadlines;

    OverduePage(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping("/lanh-dao/tre-han")
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, page);
        Page<Deadlines.Overdue> overdue =
                deadlines.overdue(Officer.signedIn().office(), number, SIZE);
        model.addAttribute("entries", overdue.items());
        model.addAttribute("pager", Pager.here(number, SIZE, overdue.total()));
        return "leadership/overdue";
    }
}
