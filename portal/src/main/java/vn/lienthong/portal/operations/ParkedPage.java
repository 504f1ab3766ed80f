package vn.lienthong.portal.operations;

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
import vn.lienthong.portal.service.ParkedDossiers.Place;

/// The dossiers that each service has parked, and one of them with its events; a button lets the
/// service try again.
@Controller
class ParkedPage {
    private final ParkedDossiers parked;
    private final ParkedWords faults;
    private final Words words;

    ParkedPage(ParkedDossiers parked, ParkedWords faults, Words words) {
        this.parked = parked;
        this.faults = faults;
        this.words = words;
    }

    @GetMapping("/van-hanh/tam-giu")
    String show(Model model) {
        List<AtPlace> places =
                parked.places().stream()
                        .map(place ->
                                new AtPlace(
                                        place.id(),
                                        faults.place(place),
                                        Part.of(() -> parked.at(place))))
                        .toList();
        model.addAttribute("places", places);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "operations/parked";
    }

    @GetMapping("/van-hanh/tam-giu/{place}/{code}")
    String details(@PathVariable String place, @PathVariable String code, Model model) {
        Place at = parked.place(place);
        model.addAttribute("place", place);
        model.addAttribute("placeName", faults.place(at));
        model.addAttribute("code", code);
        model.addAttribute("details", parked.details(at, code));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "operations/parked-dossier";
    }

    @PostMapping("/van-hanh/tam-giu/{place}/{code}")
    String replay(
            @PathVariable String place,
            @PathVariable String code,
            @RequestParam String key,
            RedirectAttributes next) {
        // One page carries one key; a key belongs to one dossier at one place.
        switch (parked.replay(parked.place(place), code, key + "-" + place + "-" + code)) {
            case Outcome.Done<?> _ -> next.addFlashAttribute("done", words.of("parked.done", code));
            case Outcome.Refused<?>(var problem) ->
                    next.addFlashAttribute("failed", problem.sentence());
            case Outcome.Unanswered<?>(var silent) ->
                    next.addFlashAttribute(
                            "failed", words.of("form.unanswered", words.of("service." + silent)));
        }
        return "redirect:/van-hanh/tam-giu";
    }

    /// What one deployment has parked.
    record AtPlace(String id, String name, Part<Page<ParkedDossiers.Parked>> parked) {}
}
