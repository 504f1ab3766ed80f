package vn.lienthong.portal.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.RatingReports;
import vn.lienthong.portal.service.RatingReports.Remark;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.signin.Officer;

/// How content applicants were at each counter; heads also read what was written.
@Controller
class SatisfactionPage {
    private static final String PAGE = ReportFilter.PAGE + "/hai-long";
    private static final int REMARKS = 20;
    private static final List<Integer> GRADES = List.of(5, 4, 3, 2, 1);

    private final RatingReports ratings;
    private final ReportFilters filters;

    SatisfactionPage(RatingReports ratings, ReportFilters filters) {
        this.ratings = ratings;
        this.filters = filters;
    }

    @GetMapping(PAGE)
    String show(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReportFilter filter = filters.read(PAGE, daysAndOffice(asked), Map.of(), model);
        boolean head = Officer.signedIn().is("LEADER");
        model.addAttribute("bases", List.of());
        model.addAttribute("grades", GRADES);
        model.addAttribute("head", head);
        try {
            model.addAttribute(
                    "ratings",
                    ratings.summary(
                            filter.period().first(), filter.period().last(), filter.office()));
            if (head) {
                remarks(filter, Math.max(0, page), model);
            }
        } catch (ServiceFailure failure) {
            ReportFilters.tell(failure, model);
        }
        return "reports/satisfaction";
    }

    private void remarks(ReportFilter filter, int page, Model model) {
        Part<Page<Remark>> remarks =
                Part.of(() ->
                        ratings.remarks(
                                filter.period().first(),
                                filter.period().last(),
                                filter.office(),
                                page,
                                REMARKS));
        model.addAttribute("remarks", remarks);
        if (remarks.value() != null) {
            model.addAttribute("pager", Pager.here(page, REMARKS, remarks.value().total()));
        }
    }

    /// Ratings know nothing of dates that were promised, nor of procedures.
    private static Map<String, String> daysAndOffice(Map<String, String> asked) {
        Map<String, String> kept = new HashMap<>(asked);
        kept.keySet().retainAll(List.of("period", "from", "to", "office"));
        return kept;
    }
}
