package vn.lienthong.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.portal.service.Courtesies;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Unreached;
import vn.lienthong.portal.signin.Officer;

/// The two front doors: the public one, and the one an officer sees after signing in.
@Controller
class StartPages {
    private final Names names;
    private final Courtesies courtesies;
    private final Unreached unreached;

    StartPages(Names names, Courtesies courtesies, Unreached unreached) {
        this.names = names;
        this.courtesies = courtesies;
        this.unreached = unreached;
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
        Officer officer = Officer.signedIn();
        model.addAttribute("officeName", names.office(officer.office()));
        if (officer.is("LEADER")) {
            Part<Page<Courtesies.Letter>> drafts =
                    Part.of(() -> courtesies.drafts(officer.office(), "", 0, 1));
            model.addAttribute(
                    "courtesyDrafts", drafts.value() == null ? null : drafts.value().total());
        }
        if (officer.is("COUNTER")) {
            Part<Page<Unreached.Item>> open = Part.of(() -> unreached.at(officer.office(), 0, 1));
            model.addAttribute("unreached", open.value() == null ? null : open.value().total());
        }
        return "work";
    }
}
