package vn.lienthong.portal.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.ProvinceReports;
import vn.lienthong.portal.service.ProvinceReports.Dossier;
import vn.lienthong.portal.service.ProvinceReports.Summary;
import vn.lienthong.portal.signin.Officer;
import vn.lienthong.portal.signin.Role;

/// The figures of an office and those below it, the dossiers behind them, and both for a
/// spreadsheet or on paper.
@Controller
class ReportPages {
    private static final int SIZE = 25;
    private static final List<String> STATES =
            List.of("received", "completed-on-time", "completed-late", "in-progress", "overdue");
    private static final Set<String> ROWS =
            Set.of("office", "level", "field", "procedure", "channel");
    private static final Set<Role> OPEN_DOSSIERS =
            Set.of(Role.COUNTER, Role.SPECIALIST, Role.LEADER);

    private final ProvinceReports reports;
    private final ReportPictures pictures;
    private final ReportFilters filters;
    private final Words words;

    ReportPages(
            ProvinceReports reports, ReportPictures pictures, ReportFilters filters, Words words) {
        this.reports = reports;
        this.pictures = pictures;
        this.filters = filters;
        this.words = words;
    }

    @GetMapping(ReportFilter.PAGE)
    String overview(@RequestParam Map<String, String> asked, Model model) {
        ReportFilter filter = filter(asked, model);
        Summary byOffice = reports.summary(filter.question(), "office");
        Summary byField = reports.summary(filter.question(), "field");
        model.addAttribute("at", byOffice.at());
        model.addAttribute("now", byOffice.whole());
        model.addAttribute("before", reports.summary(filter.before(), "channel").whole());
        model.addAttribute(
                "levels",
                pictures.bars(
                        reports.summary(filter.question(), "level").rows(),
                        row -> words.known("level", row.key()),
                        filter::atLevel));
        model.addAttribute(
                "fields", pictures.bars(byField.rows(), row -> row.name(), filter::inField));
        model.addAttribute("rows", pictures.bars(byOffice.rows(), row -> row.name(), filter::at));
        model.addAttribute(
                "trend",
                pictures.trend(reports.trend(filter.question(), filter.period().every()).points()));
        return "reports/overview";
    }

    @GetMapping(ReportFilter.PAGE + "/ho-so")
    String dossiers(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReportFilter filter = filter(asked, model);
        String chosen = STATES.contains(state) ? state : "";
        int number = Math.max(0, page);
        Page<Dossier> found = reports.dossiers(filter.question(), chosen, number, SIZE);
        model.addAttribute("states", STATES);
        model.addAttribute("state", chosen);
        model.addAttribute("dossiers", found.items());
        model.addAttribute("pager", Pager.here(number, SIZE, found.total()));
        model.addAttribute(
                "mayOpen", Officer.signedIn().roles().stream().anyMatch(OPEN_DOSSIERS::contains));
        return "reports/dossiers";
    }

    @GetMapping(ReportFilter.PAGE + "/so-lieu.csv")
    void csv(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "office") String by,
            Model model,
            HttpServletResponse response) {
        ReportFilter filter = filter(asked, model);
        String rows = ROWS.contains(by) ? by : "office";
        reports.csv(
                filter.question(),
                rows,
                ReportFiles.saved(
                        response,
                        ReportFiles.CSV,
                        "bao-cao-" + rows + ReportFiles.days(filter.period()) + ".csv"));
    }

    private ReportFilter filter(Map<String, String> asked, Model model) {
        return filters.read(ReportFilter.PAGE, asked, Map.of(), model);
    }
}
