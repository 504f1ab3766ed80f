package vn.lienthong.local.world.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.local.world.WorldSettings;

/// The way in: what there is to see outside the system, the clock, and what can be broken.
@Controller
class FrontPage {

    private final WorldSettings settings;

    FrontPage(WorldSettings settings) {
        this.settings = settings;
    }

    @GetMapping({"/local", "/local/", "/"})
    String index(Model model) {
        model.addAttribute("portal", settings.portal().toString());
        return "index";
    }
}
