package vn.lienthong.local.world.pages;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.local.world.WorldSettings;
import vn.lienthong.local.world.faults.Fault;
import vn.lienthong.local.world.faults.Provider;

/// The way in: what there is to see outside the system, the clock, and what can be broken.
@Controller
class FrontPage {

    private final WorldSettings settings;
    private final List<Provider> providers;

    FrontPage(WorldSettings settings, List<Provider> providers) {
        this.settings = settings;
        this.providers = providers.stream().sorted(Comparator.comparing(Provider::name)).toList();
    }

    /// What can be broken, and how.
    record Breakable(String name, List<String> faults) {}

    @GetMapping({"/local", "/local/", "/"})
    String index(Model model) {
        model.addAttribute("portal", settings.portal().toString());
        model.addAttribute(
                "providers",
                providers.stream()
                        .map(provider ->
                                new Breakable(
                                        provider.name(),
                                        provider.faults().stream().map(Fault::word).toList()))
                        .toList());
        return "index";
    }
}
