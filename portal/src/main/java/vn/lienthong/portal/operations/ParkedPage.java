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
    private static final char BETWEEN = '/';

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
        model.addAttribute("any", places.stream().anyMatch(AtPlace::hasAny));
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
        String why = replay(parked.place(place), code, key);
        if (why.isEmpty()) {
            next.addFlashAttribute("done", words.of("parked.done", code));
        } else {
            next.addFlashAttribute("failed", why);
        }
        return "redirect:/van-hanh/tam-giu";
    }

    /// Lets the services try several again, and tells for each what came of it.
    ///
    /// @param ticked `<place>/<code>`
    /// @param only the one whose own button was pressed, whatever is ticked
    @PostMapping("/van-hanh/tam-giu")
    String replayTicked(
            @RequestParam String key,
            @RequestParam(name = "dossier", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "") String only,
            RedirectAttributes next) {
        List<Replayed> came =
                (only.isEmpty() ? ticked : List.of(only))
                        .stream()
                                .filter(one -> one.indexOf(BETWEEN) > 0)
                                .map(one -> replayed(one, key))
                                .toList();
        if (came.isEmpty()) {
            next.addFlashAttribute("failed", words.of("parked.replay.none"));
        } else {
            next.addFlashAttribute("came", came);
        }
        return "redirect:/van-hanh/tam-giu";
    }

    private Replayed replayed(String ticked, String key) {
        int at = ticked.indexOf(BETWEEN);
        Place place = parked.place(ticked.substring(0, at));
        String code = ticked.substring(at + 1);
        return new Replayed(code, faults.place(place), replay(place, code, key));
    }

    /// Why it could not; empty when it could.
    private String replay(Place place, String code, String key) {
        // One page carries one key; a key belongs to one dossier at one place.
        return switch (parked.replay(place, code, key + "-" + place.id() + "-" + code)) {
            case Outcome.Done<?> _ -> "";
            case Outcome.Refused<?>(var problem) -> problem.sentence();
            case Outcome.Unanswered<?>(var silent) ->
                    words.of("form.unanswered", words.of("service." + silent));
        };
    }

    /// What came of one replay.
    ///
    /// @param why empty when it was done
    record Replayed(String code, String place, String why) {}

    /// What one deployment has parked.
    record AtPlace(String id, String name, Part<Page<ParkedDossiers.Parked>> parked) {
        boolean hasAny() {
            Page<ParkedDossiers.Parked> page = parked.value();
            return page != null && !page.items().isEmpty();
        }
    }
}
