package vn.lienthong.portal.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.PlainText;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Catalogue;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;

/// The offices (cơ quan, đơn vị), from the top downwards, and the carrying out of a succession: the
/// open dossiers of a dissolved office go on at those that took over from it. Offices themselves
/// are data of the province and are written nowhere here.
@Controller
class OfficePages {
    static final String LIST = "/quan-tri/co-quan";
    private static final int SIZE = 50;

    private final Names names;
    private final Catalogue catalogue;
    private final Words words;
    private final PortalSettings settings;

    OfficePages(Names names, Catalogue catalogue, Words words, PortalSettings settings) {
        this.names = names;
        this.catalogue = catalogue;
        this.words = words;
        this.settings = settings;
    }

    /// An office in the list.
    ///
    /// @param below how many stand right under it
    public record Row(Intake.Office office, long below) {}

    /// @param under shows the offices right below that one
    /// @param dissolved shows all that were dissolved
    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String dissolved,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        List<Intake.Office> all = names.allOffices();
        boolean onlyDissolved = dissolved.equals("true");
        List<Intake.Office> found =
                all.stream().filter(wanted(all, q.strip(), under, onlyDissolved)).toList();
        int number = Math.max(0, page);
        model.addAttribute("q", q.strip());
        model.addAttribute("dissolved", onlyDissolved);
        model.addAttribute("above", above(all, under));
        model.addAttribute(
                "offices",
                found.stream()
                        .skip((long) number * SIZE)
                        .limit(SIZE)
                        .map(office ->
                                new Row(
                                        office,
                                        all.stream()
                                                .filter(one -> office.code().equals(one.parent()))
                                                .count()))
                        .toList());
        model.addAttribute("issuer", settings.issuer());
        model.addAttribute("pager", Pager.here(number, SIZE, found.size()));
        return "administration/offices";
    }

    private static Predicate<Intake.Office> wanted(
            List<Intake.Office> all, String q, String under, boolean onlyDissolved) {
        if (onlyDissolved) {
            return office -> !office.successors().isEmpty();
        }
        if (!q.isEmpty()) {
            return office -> PlainText.containsAll(office.code() + " " + office.name(), q);
        }
        if (!under.isEmpty()) {
            return office -> under.equals(office.parent());
        }
        return office -> all.stream().noneMatch(one -> one.code().equals(office.parent()));
    }

    /// The way from the top down to that office.
    private static List<Intake.Office> above(List<Intake.Office> all, String under) {
        List<Intake.Office> way = new ArrayList<>();
        String at = under;
        while (at != null && way.size() <= all.size()) {
            String code = at;
            Intake.Office office =
                    all.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
            if (office != null) {
                way.addFirst(office);
            }
            at = office == null ? null : office.parent();
        }
        return List.copyOf(way);
    }

    @GetMapping(LIST + "/{code}")
    String one(@PathVariable String code, Model model) {
        return show(model, code, "", FormErrors.none(), newKey());
    }

    @PostMapping(LIST + "/{code}")
    String succeed(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        if (reason.isBlank()) {
            return show(
                    model,
                    code,
                    "",
                    FormErrors.none().at("reason", words.of("ask.reason.missing")),
                    key);
        }
        return switch (catalogue.succeed(code, reason.strip(), key)) {
            case Outcome.Done<Catalogue.Progress> _ -> "redirect:" + LIST + "/{code}";
            case Outcome.Refused<Catalogue.Progress>(var problem) ->
                    show(
                            model,
                            code,
                            reason,
                            FormErrors.of(problem, path -> path.equals("reason") ? path : null),
                            newKey());
            case Outcome.Unanswered<Catalogue.Progress>(var service) ->
                    show(
                            model,
                            code,
                            reason,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + service))),
                            key);
        };
    }

    private String show(Model model, String code, String reason, FormErrors errors, String key) {
        List<Intake.Office> all = names.allOffices();
        Intake.@Nullable Office office =
                all.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
        Part<Long> open = Part.of(() -> catalogue.openAt(code));
        if (office == null) {
            throw Catalogue.unknownOffice();
        }
        model.addAttribute("office", office);
        model.addAttribute("above", above(all, Objects.requireNonNullElse(office.parent(), "")));
        model.addAttribute("open", open);
        Catalogue.Progress progress =
                office.successors().isEmpty()
                        ? null
                        : Part.of(() -> catalogue.succession(code)).value();
        model.addAttribute("progress", progress);
        if (progress != null && !progress.isDone()) {
            model.addAttribute("refresh", "3");
        }
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "administration/office";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
