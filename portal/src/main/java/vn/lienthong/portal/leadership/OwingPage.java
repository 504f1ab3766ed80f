package vn.lienthong.portal.leadership;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// Which offices owe letters of apology, for heads and for operations: at the own office and those
/// below it.
@Controller
class OwingPage {
    private static final int SIZE = 25;

    private final Deadlines deadlines;

    OwingPage(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping({"/lanh-dao/no-phieu-xin-loi", "/van-hanh/no-phieu-xin-loi"})
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, page);
        Page<Deadlines.Owing> owing = deadlines.owing(Officer.signedIn().office(), number, SIZE);
        model.addAttribute("offices", owing.items());
        model.addAttribute("pager", Pager.here(number, SIZE, owing.total()));
        return "leadership/owing";
    }
}
