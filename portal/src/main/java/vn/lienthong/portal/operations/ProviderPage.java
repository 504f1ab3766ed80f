package vn.lienthong.portal.operations;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.portal.service.Providers;

/// Who carries messages on each channel, and how each feels at this moment.
@Controller
class ProviderPage {
    private static final int EVERY_SECONDS = 10;

    private final Providers providers;
    private final Clock clock;

    ProviderPage(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    @GetMapping("/van-hanh/nha-cung-cap")
    String show(Model model) {
        SequencedMap<String, List<Providers.Provider>> byChannel =
                providers.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        provider -> String.valueOf(provider.channel()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        model.addAttribute("channels", byChannel);
        model.addAttribute("now", clock.instant());
        model.addAttribute("refresh", EVERY_SECONDS);
        return "operations/providers";
    }
}
