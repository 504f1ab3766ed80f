package vn.lienthong.portal.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.ServiceName;
import vn.lienthong.portal.service.WorkCalendars;

/// Announcing a day off, a make-up day or a swap of both: first what it would move is shown, then
/// it is published as it was shown.
@Controller
class DayPages {
    private static final String AT = CalendarPages.LIST + "/{id}/ngay";
    private static final List<String> KINDS = List.of("OFF", "MAKE_UP", "HALF", "NORMAL");
    private static final Pattern BETWEEN_SESSIONS = Pattern.compile("[\\s,;]+");

    private final WorkCalendars calendars;
    private final Times times;
    private final Words words;

    DayPages(WorkCalendars calendars, Times times, Words words) {
        this.calendars = calendars;
        this.times = times;
        this.words = words;
    }

    /// What the document orders.
    ///
    /// @param sessions of its own, such as `13:30-17:30`; empty for those of its kind
    /// @param makeUp the day on which a day off is made up for; empty when it is no swap
    record Form(
            String date,
            String kind,
            String name,
            String source,
            String sessions,
            String makeUp,
            String key) {

        // Absent when a form was sent without it.
        @SuppressWarnings("NullAway")
        Form {
            date = date == null ? "" : date.strip();
            kind = kind != null && KINDS.contains(kind) ? kind : "OFF";
            name = name == null ? "" : name.strip();
            source = source == null ? "" : source.strip();
            sessions = sessions == null ? "" : sessions.strip();
            makeUp = makeUp == null ? "" : makeUp.strip();
            key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        }

        static Form empty(String date) {
            return new Form(date, "OFF", "", "", "", "", "");
        }

        Form underNewKey() {
            return new Form(date, kind, name, source, sessions, makeUp, "");
        }

        public boolean isSwap() {
            return !makeUp.isEmpty();
        }

        /// Absent while no day was given.
        public @Nullable LocalDate day() {
            return read(date);
        }

        /// Absent while no day was given.
        public @Nullable LocalDate makeUpDay() {
            return read(makeUp);
        }

        private static @Nullable LocalDate read(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                return null;
            }
        }
    }

    @GetMapping(AT)
    String open(
            @PathVariable String id, @RequestParam(defaultValue = "") String date, Model model) {
        return show(model, id, Form.empty(date), FormErrors.none());
    }

    /// @param act `preview`, `publish` or `edit`
    @PostMapping(AT)
    String send(
            @PathVariable String id,
            @ModelAttribute("form") Form form,
            @RequestParam(defaultValue = "preview") String act,
            Model model,
            RedirectAttributes next) {
        FormErrors errors = check(form);
        if (act.equals("edit") || !errors.isEmpty()) {
            return show(model, id, form, errors);
        }
        return act.equals("publish") ? publish(id, form, model, next) : preview(id, form, model);
    }

    private FormErrors check(Form form) {
        FormErrors errors = FormErrors.none();
        if (form.day() == null) {
            errors.at("date", words.of("announce.date.missing"));
        }
        if (form.name().isEmpty()) {
            errors.at("name", words.of("announce.name.missing"));
        }
        if (form.source().isEmpty()) {
            errors.at("source", words.of("announce.source.missing"));
        }
        if (form.isSwap() && form.makeUpDay() == null) {
            errors.at("makeUp", words.of("announce.date.missing"));
        } else if (form.isSwap()
                && (!form.kind().equals("OFF") || form.makeUp().equals(form.date()))) {
            errors.at("makeUp", words.of("announce.make-up.wrong"));
        }
        return errors;
    }

    private WorkCalendars.Order order(Form form) {
        List<WorkCalendars.DayOrder> days = new ArrayList<>();
        List<String> sessions =
                BETWEEN_SESSIONS
                        .splitAsStream(form.sessions())
                        .filter(one -> !one.isEmpty())
                        .toList();
        days.add(new WorkCalendars.DayOrder(form.date(), form.kind(), form.name(), sessions));
        if (form.isSwap()) {
            days.add(
                    new WorkCalendars.DayOrder(
                            form.makeUp(),
                            "MAKE_UP",
                            words.of("announce.make-up.name", times.day(form.day())),
                            List.of()));
        }
        return new WorkCalendars.Order(form.source(), List.copyOf(days));
    }

    private String preview(String id, Form form, Model model) {
        return switch (calendars.preview(id, order(form), UUID.randomUUID().toString())) {
            case Outcome.Done<WorkCalendars.Preview>(var preview) -> {
                model.addAttribute("preview", preview);
                yield show(model, id, form, FormErrors.none());
            }
            case Outcome.Refused<WorkCalendars.Preview>(var problem) ->
                    show(model, id, form, FormErrors.of(problem, DayPages::field));
            case Outcome.Unanswered<WorkCalendars.Preview>(var service) ->
                    show(model, id, form, unanswered(service));
        };
    }

    private String publish(String id, Form form, Model model, RedirectAttributes next) {
        return switch (calendars.publish(id, order(form), form.key())) {
            case Outcome.Done<WorkCalendars.Ordered> _ -> {
                next.addFlashAttribute("done", words.of("announce.done", form.name()));
                next.addAttribute("id", id);
                next.addAttribute("year", form.date().substring(0, 4));
                yield "redirect:" + CalendarPages.LIST + "/{id}";
            }
            case Outcome.Refused<WorkCalendars.Ordered>(var problem) ->
                    show(model, id, form.underNewKey(), FormErrors.of(problem, DayPages::field));
            case Outcome.Unanswered<WorkCalendars.Ordered>(var service) ->
                    show(model, id, form, unanswered(service));
        };
    }

    private FormErrors unanswered(ServiceName service) {
        return FormErrors.none().about(words.of("form.unanswered", words.of("service." + service)));
    }

    /// The form's field for a path of the order.
    private static @Nullable String field(String path) {
        if (path.startsWith("days[1]")) {
            return "makeUp";
        }
        String name = path.substring(path.lastIndexOf('.') + 1);
        return List.of("date", "kind", "name", "source", "sessions").contains(name) ? name : null;
    }

    private String show(Model model, String id, Form form, FormErrors errors) {
        model.addAttribute("calendar", calendars.calendar(id));
        model.addAttribute("form", form);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("errors", errors);
        return "administration/day";
    }
}
