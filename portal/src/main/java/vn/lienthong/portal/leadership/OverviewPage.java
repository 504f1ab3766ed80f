package vn.lienthong.portal.leadership;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;

/// What the head sees first: what is late and who holds it, what waits for a signature, what falls
/// due this week. Every number leads to the list behind it; a part whose service is away is
/// missing.
@Controller
class OverviewPage {
    private static final int LATEST = 5;
    private static final int DAYS = 5;
    private static final int OFFICES = 200;

    private final Routing routing;
    private final Deadlines deadlines;

    OverviewPage(Routing routing, Deadlines deadlines) {
        this.routing = routing;
        this.deadlines = deadlines;
    }

    @GetMapping("/lanh-dao")
    String show(Model model) {
        String office = Officer.signedIn().office();
        Part<Routing.Forecast> forecast = Part.of(() -> routing.forecast(office, DAYS));
        model.addAttribute("forecast", forecast);
        model.addAttribute("most", most(forecast));
        model.addAttribute("late", Part.of(() -> routing.open(office, true, "", 0, LATEST)));
        model.addAttribute("holding", Part.of(() -> holding(office)));
        model.addAttribute("letters", Part.of(() -> letters(office)));
        return "leadership/overview";
    }

    private static long most(Part<Routing.Forecast> forecast) {
        return forecast.value() == null
                ? 1
                : forecast.value().days().stream()
                        .mapToLong(Routing.DueDay::due)
                        .reduce(1, Math::max);
    }

    private List<Routing.Load> holding(String office) {
        return routing.workload(office).officers().stream()
                .filter(load -> load.late() > 0)
                .sorted(Comparator.comparingLong(Routing.Load::late).reversed())
                .limit(LATEST)
                .toList();
    }

    /// @param late letters that should have been signed
    record Letters(long late, long required) {}

    private Letters letters(String office) {
        Letters letters = new Letters(0, 0);
        long seen = 0;
        for (int page = 0; ; page++) {
            Page<Deadlines.Owing> owing = deadlines.owing(office, page, OFFICES);
            for (Deadlines.Owing one : owing.items()) {
                letters = new Letters(letters.late + one.late(), letters.required + one.required());
            }
            seen += owing.items().size();
            if (owing.items().isEmpty() || seen >= owing.total()) {
                return letters;
            }
        }
    }
}
