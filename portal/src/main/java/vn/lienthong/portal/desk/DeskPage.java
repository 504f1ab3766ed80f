package vn.lienthong.portal.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Attention;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.signin.Officer;

/// What lies at the officer's office, most urgent first, with filters that stand in the address and
/// can be kept as a bookmark; several dossiers are accepted, or taken for oneself, at once.
@Controller
class DeskPage {
    private static final int SIZE = 25;
    private static final List<String> STATES = List.of("OFFERED", "HELD", "SUSPENDED", "PARKED");
    private static final List<String> FILTERS =
            List.of("state", "officer", "attention", "overdue", "due", "q");
    private static final String PAGE = "page";
    private static final String MINE = "mine";
    private static final String TODAY = "today";
    private static final char BETWEEN = '/';

    private final Routing routing;
    private final Times times;
    private final Words words;

    DeskPage(Routing routing, Times times, Words words) {
        this.routing = routing;
        this.times = times;
        this.words = words;
    }

    @GetMapping("/ban-lam-viec")
    String show(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Officer me = Officer.signedIn();
        Map<String, String> filters = known(asked);
        int number = Math.max(0, page);
        Page<Routing.DeskEntry> desk = routing.desk(me.office(), wanted(filters, me), number, SIZE);
        Routing.DeskNumbers numbers =
                Part.of(() -> routing.numbers(me.office(), me.account())).value();
        model.addAttribute("tabs", DeskTabs.of(filters, numbers));
        model.addAttribute("states", STATES);
        model.addAttribute("kinds", Attention.KINDS);
        model.addAttribute("filters", filters);
        model.addAttribute("narrowed", filters.size() > (filters.containsKey("q") ? 1 : 0));
        model.addAttribute("entries", desk.items());
        model.addAttribute("acceptable", any(desk, "OFFERED"));
        model.addAttribute("takeable", any(desk, "HELD"));
        model.addAttribute("pager", Pager.here(number, SIZE, desk.total()));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "desk/inbox";
    }

    /// The filters that are set and make sense.
    private static Map<String, String> known(Map<String, String> asked) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = asked.getOrDefault(name, "").strip();
            boolean sensible =
                    switch (name) {
                        case "state" -> STATES.contains(value);
                        case "officer" -> value.equals(MINE);
                        case "attention" -> Attention.KINDS.contains(value);
                        case "overdue" -> value.equals("true");
                        case "due" -> value.equals(TODAY) || isDay(value);
                        default -> !value.isEmpty();
                    };
            if (sensible) {
                filters.put(name, value);
            }
        }
        return filters;
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private Routing.Wanted wanted(Map<String, String> filters, Officer me) {
        String due = filters.getOrDefault("due", "");
        return new Routing.Wanted(
                filters.getOrDefault("state", ""),
                filters.containsKey("officer") ? me.account() : "",
                filters.getOrDefault("attention", ""),
                filters.getOrDefault("overdue", ""),
                due.equals(TODAY) ? times.today().toString() : due,
                filters.getOrDefault("q", ""));
    }

    private static boolean any(Page<Routing.DeskEntry> desk, String state) {
        return desk.items().stream().anyMatch(entry -> state.equals(entry.state()));
    }

    /// Accepts what was ticked, and tells for each what came of it.
    ///
    /// @param ticked `<code>/<step>`
    /// @param sent the filters that were set, to come back to the same list
    @PostMapping("/ban-lam-viec/nhan")
    String accept(
            @RequestParam String key,
            @RequestParam(name = "dossier", defaultValue = "") List<String> ticked,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        List<Routing.AtStep> items = items(ticked);
        if (items.isEmpty()) {
            next.addFlashAttribute("failed", words.of("desk.accept.none"));
        } else {
            switch (routing.acceptAll(Officer.signedIn().office(), items, key)) {
                case Outcome.Done<Routing.Acceptances>(var came) ->
                        next.addFlashAttribute("came", came.items());
                case Outcome.Refused<Routing.Acceptances>(var problem) ->
                        next.addFlashAttribute("failed", problem.sentence());
                case Outcome.Unanswered<Routing.Acceptances>(var service) ->
                        next.addFlashAttribute("failed", unanswered(service.toString()));
            }
        }
        return backToTheList(sent, next);
    }

    /// Takes what was ticked for oneself, one after the other, each under a key of its own.
    @PostMapping("/ban-lam-viec/nhan-xu-ly")
    String take(
            @RequestParam String key,
            @RequestParam(name = "dossier", defaultValue = "") List<String> ticked,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        List<Routing.Acceptance> came = new ArrayList<>();
        for (Routing.AtStep one : items(ticked).stream().limit(SIZE).toList()) {
            Routing.StepOrder mine = StepActionPages.givenTo(Officer.signedIn().account(), null);
            String why = taken(one, mine, "%s-%d".formatted(key, came.size()));
            came.add(new Routing.Acceptance(one.code(), one.step(), why == null, why, null));
        }
        if (came.isEmpty()) {
            next.addFlashAttribute("failed", words.of("desk.take.none"));
        } else {
            next.addFlashAttribute("came", came);
            next.addFlashAttribute("taken", true);
        }
        return backToTheList(sent, next);
    }

    /// Why it was not taken; nothing when it was.
    private @Nullable String taken(Routing.AtStep one, Routing.StepOrder mine, String key) {
        try {
            return switch (routing.act(
                    one.code(), one.step(), StepAction.ASSIGNMENT.path(), mine, key)) {
                case Outcome.Done<Intake.Ignored> _ -> null;
                case Outcome.Refused<Intake.Ignored>(var problem) -> problem.sentence();
                case Outcome.Unanswered<Intake.Ignored>(var service) ->
                        unanswered(service.toString());
            };
        } catch (ServiceFailure failure) {
            if (failure.problem() == null
                    || failure.kind() == ServiceFailure.Kind.TOKEN_REFUSED
                    || failure.kind() == ServiceFailure.Kind.DOWN) {
                throw failure;
            }
            return failure.problem().sentence();
        }
    }

    private String unanswered(String service) {
        return words.of("form.unanswered", words.of("service." + service));
    }

    private static String backToTheList(Map<String, String> sent, RedirectAttributes next) {
        known(sent).forEach(next::addAttribute);
        String page = Objects.requireNonNullElse(sent.get(PAGE), "");
        if (!page.isEmpty() && !page.equals("0")) {
            next.addAttribute(PAGE, page);
        }
        return "redirect:/ban-lam-viec";
    }

    private static List<Routing.AtStep> items(List<String> ticked) {
        List<Routing.AtStep> items = new ArrayList<>();
        for (String one : ticked) {
            int at = one.lastIndexOf(BETWEEN);
            if (at > 0) {
                items.add(new Routing.AtStep(one.substring(0, at), one.substring(at + 1)));
            }
        }
        return items;
    }
}
