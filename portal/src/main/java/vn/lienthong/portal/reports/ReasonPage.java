package vn.lienthong.portal.reports;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.ReportForms;
import vn.lienthong.portal.service.ReportForms.Reasons;
import vn.lienthong.portal.service.ServiceFailure;

/// Why dossiers are overdue, in the words of the late offices' letters of apology (biểu II.07a).
@Controller
class ReasonPage {
    private static final String PAGE = ReportFilter.PAGE + "/ly-do-qua-han";
    private static final int SIZE = 50;

    private final ReportForms forms;
    private final ReportFilters filters;

    ReasonPage(ReportForms forms, ReportFilters filters) {
        this.forms = forms;
        this.filters = filters;
    }

    @GetMapping(PAGE)
    String show(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReportFilter filter = filters.read(PAGE, asked, Map.of(), model);
        try {
            Reasons reasons = forms.reasons(filter.question());
            int count = reasons.items().size();
            int from = Math.min(Math.max(0, page) * SIZE, count);
            model.addAttribute("total", reasons.total());
            model.addAttribute(
                    "reasons", reasons.items().subList(from, Math.min(from + SIZE, count)));
            model.addAttribute("pager", Pager.here(Math.max(0, page), SIZE, count));
        } catch (ServiceFailure failure) {
            ReportFilters.tell(failure, model);
        }
        return "reports/reasons";
    }
}
