package vn.lienthong.portal.administration;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.WorkCalendars;

/// The working calendars (lịch làm việc), a year at a time. From September on it is said loudly
/// when the days off of the next year are not known: what is received soon would reach it.
@Controller
class CalendarPages {
    static final String LIST = "/quan-tri/lich";

    private final WorkCalendars calendars;
    private final Names names;
    private final Times times;

    CalendarPages(WorkCalendars calendars, Names names, Times times) {
        this.calendars = calendars;
        this.names = names;
        this.times = times;
    }

    /// A calendar in the list.
    ///
    /// @param offices how many follow it
    /// @param missing the next year, when it should be known by now and is not; 0 otherwise
    public record Row(WorkCalendars.Line calendar, long offices, int missing) {}

    @GetMapping(LIST)
    String list(Model model) {
        List<Intake.Office> offices = names.allOffices();
        model.addAttribute(
                "calendars",
                calendars.all().stream()
                        .map(one ->
                                new Row(
                                        one,
                                        offices.stream()
                                                .filter(office ->
                                                        one.id().equals(office.calendar()))
                                                .count(),
                                        missing(one.years())))
                        .toList());
        return "administration/calendars";
    }

    @GetMapping(LIST + "/{id}")
    String year(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        WorkCalendars.Sheet calendar = calendars.calendar(id);
        int shown = year == null ? times.today().getYear() : Math.clamp(year, 2000, 2100);
        model.addAttribute("calendar", calendar);
        model.addAttribute("view", YearView.of(calendar, shown));
        model.addAttribute("missing", missing(calendar.years()));
        Part<Long> behind = Part.of(() -> calendars.behind(id));
        model.addAttribute("behind", behind);
        if (behind.value() != null && behind.value() > 0) {
            model.addAttribute("refresh", "3");
        }
        return "administration/calendar";
    }

    private int missing(List<Integer> years) {
        LocalDate today = times.today();
        int next = today.getYear() + 1;
        return today.getMonthValue() >= Month.SEPTEMBER.getValue() && !years.contains(next)
                ? next
                : 0;
    }
}
