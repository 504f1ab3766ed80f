package vn.lienthong.portal.page;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.portal.service.Courtesies;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Unreached;
import vn.lienthong.portal.signin.Officer;

/// The two front doors: the public one, and the one an officer sees after signing in.
@Controller
class StartPages {
    private final Names names;
    private final Courtesies courtesies;
    private final Unreached unreached;
    private final Online online;

    StartPages(Names names, Courtesies courtesies, Unreached unreached, Online online) {
        this.names = names;
        this.courtesies = courtesies;
        this.unreached = unreached;
        this.online = online;
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
        model.addAttribute("counts", waiting(officer));
        return "work";
    }

    /// How much waits behind an entry of the menu, by the entry's name; a service that does not
    /// answer leaves its number out.
    private Map<String, Long> waiting(Officer officer) {
        Map<String, Long> counts = new HashMap<>();
        if (officer.is("LEADER")) {
            count(counts, "courtesies", () -> courtesies.drafts(officer.office(), "", 0, 1));
        }
        if (officer.is("COUNTER")) {
            count(counts, "online", () -> online.waiting(officer.office(), 0, 1));
            count(counts, "unreached", () -> unreached.at(officer.office(), 0, 1));
        }
        return counts;
    }

    private static <T> void count(
            Map<String, Long> counts, String entry, Supplier<Page<T>> question) {
        Page<T> page = Part.of(question).value();
        if (page != null) {
            counts.put(entry, page.total());
        }
    }
}
