package vn.lienthong.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.portal.signin.Officer;

/// The two front doors: the public one, and the one an officer sees after signing in.
@Controller
class StartPages {
    private final Names names;

    StartPages(Names names) {
        this.names = names;
    }

    @GetMapping("/")
    String everybody() {
        return "start";
    }

    /// Browsers ask for it beside a PDF, where no page names the icon.
    @GetMapping("/favicon.ico")
    String icon() {
        return "forward:/logo.svg";
    }

    @GetMapping("/lam-viec")
    String officer(Model model) {
        model.addAttribute("officeName", names.office(Officer.signedIn().office()));
        return "work";
    }
}
