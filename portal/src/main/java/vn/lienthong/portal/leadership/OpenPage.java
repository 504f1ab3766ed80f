package vn.lienthong.portal.leadership;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;

/// The list behind a number of the overview: what is open at the office and those below it, all of
/// it, what is late, or what falls due on one day.
@Controller
class OpenPage {
    private static final int SIZE = 25;

    private final Routing routing;

    OpenPage(Routing routing) {
        this.routing = routing;
    }

    @GetMapping("/lanh-dao/ho-so")
    String show(
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        LocalDate day = day(due);
        boolean onlyLate = late.equals("true");
        int number = Math.max(0, page);
        Page<Routing.DeskEntry> open =
                routing.open(
                        Officer.signedIn().office(),
                        onlyLate,
                        day == null ? "" : day.toString(),
                        number,
                        SIZE);
        model.addAttribute("day", day);
        model.addAttribute("late", onlyLate);
        model.addAttribute("entries", open.items());
        model.addAttribute("pager", Pager.here(number, SIZE, open.total()));
        return "leadership/open";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
