package vn.lienthong.portal.templates;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.service.Templates;

/// All templates, by channel and language.
@Controller
class TemplateListPage {
    static final List<String> CHANNELS = List.of("SMS", "EMAIL", "CHAT", "NATIONAL_PORTAL");

    private final Templates templates;

    TemplateListPage(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/van-hanh/mau-tin")
    String show(
            @RequestParam(defaultValue = "SMS") String channel,
            @RequestParam(defaultValue = "vi") String language,
            Model model) {
        List<Templates.Template> all = templates.all();
        model.addAttribute(
                "templates",
                all.stream()
                        .filter(t -> channel.equals(t.channel()) && language.equals(t.language()))
                        .toList());
        model.addAttribute("channels", CHANNELS);
        model.addAttribute(
                "languages",
                all.stream()
                        .map(Templates.Template::language)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        model.addAttribute("channel", channel);
        model.addAttribute("language", language);
        return "templates/list";
    }
}
