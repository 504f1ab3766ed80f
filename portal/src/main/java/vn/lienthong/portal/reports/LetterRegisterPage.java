package vn.lienthong.portal.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.signin.Officer;

/// Sổ theo dõi phiếu xin lỗi: the letters of apology that came to be owed in a period, and what
/// became of each; on screen, on paper and as files.
@Controller
class LetterRegisterPage {
    private static final String PAGE = ReportFilter.PAGE + "/so-phieu-xin-loi";
    private static final String NAME = "so-phieu-xin-loi";
    private static final int SIZE = 40;

    private final Deadlines deadlines;
    private final ReportFilters filters;

    LetterRegisterPage(Deadlines deadlines, ReportFilters filters) {
        this.deadlines = deadlines;
        this.filters = filters;
    }

    @GetMapping(PAGE)
    String show(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReportFilter filter = filter(asked, model);
        int number = Math.max(0, page);
        model.addAttribute("bases", List.of());
        model.addAttribute("head", Officer.signedIn().is("LEADER"));
        try {
            Page<Deadlines.ApologyLetter> letters =
                    deadlines.letterRegister(
                            filter.office(),
                            filter.period().first(),
                            filter.period().last(),
                            number,
                            SIZE);
            model.addAttribute("letters", letters.items());
            model.addAttribute("pager", Pager.here(number, SIZE, letters.total()));
        } catch (ServiceFailure failure) {
            ReportFilters.tell(failure, model);
        }
        return "reports/letter-register";
    }

    @GetMapping(PAGE + "/so.pdf")
    void paper(@RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        ReportFilter filter = filter(asked, model);
        deadlines.letterRegister(
                MediaType.APPLICATION_PDF,
                filter.office(),
                filter.period().first(),
                filter.period().last(),
                Documents.pdf(response, name(filter, "pdf")));
    }

    @GetMapping(PAGE + "/so.xlsx")
    void spreadsheet(
            @RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        file(ReportFiles.XLSX, "xlsx", filter(asked, model), response);
    }

    @GetMapping(PAGE + "/so.csv")
    void csv(@RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        file(ReportFiles.CSV, "csv", filter(asked, model), response);
    }

    private void file(
            MediaType type, String ending, ReportFilter filter, HttpServletResponse response) {
        deadlines.letterRegister(
                new MediaType(type.getType(), type.getSubtype()),
                filter.office(),
                filter.period().first(),
                filter.period().last(),
                ReportFiles.saved(response, type, name(filter, ending)));
    }

    private static String name(ReportFilter filter, String ending) {
        return NAME + ReportFiles.days(filter.period()) + "." + ending;
    }

    /// Letters know nothing of fields and channels, and have one date that was missed.
    private ReportFilter filter(Map<String, String> asked, Model model) {
        Map<String, String> kept = new HashMap<>(asked);
        kept.keySet().retainAll(List.of("period", "from", "to", "office"));
        return filters.read(PAGE, kept, Map.of(), model);
    }
}
