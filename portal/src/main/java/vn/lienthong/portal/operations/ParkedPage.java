package vn.lienthong.portal.operations;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.ParkedDossiers;
import vn.lienthong.portal.service.ServiceName;

/// The dossiers that each service has parked, with a button that lets it try again.
@Controller
class ParkedPage {
    private final ParkedDossiers parked;
    private final Words words;

    ParkedPage(ParkedDossiers parked, Words words) {
        this.parked = parked;
        this.words = words;
    }

    @GetMapping("/van-hanh/tam-giu")
    String show(Model model) {
        List<AtService> services =
                Arrays.stream(ServiceName.values())
                        .map(service -> new AtService(service, Part.of(() -> parked.at(service))))
                        .toList();
        model.addAttribute("services", services);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "operations/parked";
    }

    @PostMapping("/van-hanh/tam-giu/{service}/{code}")
    String replay(
            @PathVariable ServiceName service,
            @PathVariable String code,
            @RequestParam String key,
            RedirectAttributes next) {
        // One page carries one key; a key belongs to one dossier at one service.
        switch (parked.replay(service, code, key + "-" + service + "-" + code)) {
            case Outcome.Done<?> _ -> next.addFlashAttribute("done", words.of("parked.done", code));
            case Outcome.Refused<?>(var problem) ->
                    next.addFlashAttribute("failed", problem.sentence());
            case Outcome.Unanswered<?>(var silent) ->
                    next.addFlashAttribute(
                            "failed", words.of("form.unanswered", words.of("service." + silent)));
        }
        return "redirect:/van-hanh/tam-giu";
    }

    /// What one service has parked.
    record AtService(ServiceName service, Part<Page<ParkedDossiers.Parked>> parked) {}
}
