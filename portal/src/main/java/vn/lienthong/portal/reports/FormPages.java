package vn.lienthong.portal.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.service.ReportForms;
import vn.lienthong.portal.service.ReportForms.Filled;
import vn.lienthong.portal.service.ReportForms.Rows;
import vn.lienthong.portal.service.ServiceFailure;

/// The forms that offices report on, filled in: to be read, printed and kept as files.
@Controller
class FormPages {
    static final String PAGE = ReportFilter.PAGE + "/bieu";

    private static final int SIZE = 40;
    private static final String DOSSIER = "dossier";
    private static final String LEG = "leg";
    private static final String OFFICER = "officer";
    private static final List<String> BYS =
            List.of("office", "level", "field", "procedure", "channel");

    private final ReportForms forms;
    private final ReportFilters filters;
    private final FormTable table;

    FormPages(ReportForms forms, ReportFilters filters, FormTable table) {
        this.forms = forms;
        this.filters = filters;
        this.table = table;
    }

    @GetMapping({PAGE, PAGE + "/{name}"})
    String form(
            @PathVariable(required = false) String name,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReportForm form = ReportForm.at(name == null ? "" : name);
        Rows rows = rows(form, asked);
        ReportFilter filter = filter(form, rows, asked, model);
        model.addAttribute("form", form);
        model.addAttribute("forms", ReportForm.values());
        model.addAttribute("by", rows.by());
        model.addAttribute("unit", rows.unit());
        model.addAttribute("bys", form.countsLegs() ? with(BYS, OFFICER) : BYS);
        model.addAttribute("units", form.countsLegs() ? List.of(DOSSIER, LEG) : List.of());
        model.addAttribute("head", FormHead.of(form.columns()));
        try {
            fill(form, filter, rows, Math.max(0, page), model);
        } catch (ServiceFailure failure) {
            ReportFilters.tell(failure, model);
        }
        return "reports/form";
    }

    private void fill(ReportForm form, ReportFilter filter, Rows rows, int page, Model model) {
        Filled filled = forms.figures(filter.question(), rows);
        int from = Math.min(page * SIZE, filled.rows().size());
        int to = Math.min(from + SIZE, filled.rows().size());
        model.addAttribute("at", filled.at());
        model.addAttribute(
                "lines",
                table.lines(filled.rows().subList(from, to), from + 1, form, filter, rows));
        if (filled.sum() != null) {
            model.addAttribute("sum", table.sum(filled.sum(), form, filter, rows));
        }
        model.addAttribute("pager", Pager.here(page, SIZE, filled.rows().size()));
    }

    @GetMapping(PAGE + "/{name}/bieu.csv")
    void csv(
            @PathVariable String name,
            @RequestParam Map<String, String> asked,
            Model model,
            HttpServletResponse response) {
        file(ReportFiles.CSV, "csv", name, asked, model, response);
    }

    @GetMapping(PAGE + "/{name}/bieu.xlsx")
    void spreadsheet(
            @PathVariable String name,
            @RequestParam Map<String, String> asked,
            Model model,
            HttpServletResponse response) {
        file(ReportFiles.XLSX, "xlsx", name, asked, model, response);
    }

    private void file(
            MediaType type,
            String ending,
            String name,
            Map<String, String> asked,
            Model model,
            HttpServletResponse response) {
        ReportForm form = ReportForm.at(name);
        Rows rows = rows(form, asked);
        ReportFilter filter = filter(form, rows, asked, model);
        String saved = "bieu-" + form.path() + ReportFiles.days(filter.period()) + "." + ending;
        forms.file(
                new MediaType(type.getType(), type.getSubtype()),
                filter.question(),
                rows,
                form.id(),
                ReportFiles.saved(response, type, saved));
    }

    private ReportFilter filter(
            ReportForm form, Rows rows, Map<String, String> asked, Model model) {
        return filters.read(
                PAGE + "/" + form.path(),
                asked,
                Map.of("by", rows.by(), "unit", rows.unit().equals(LEG) ? LEG : ""),
                model);
    }

    /// What the address says about rows. A dossier has no one officer; only its legs have.
    private static Rows rows(ReportForm form, Map<String, String> asked) {
        String by = asked.getOrDefault("by", "");
        if (!form.countsLegs()) {
            return new Rows(BYS.contains(by) ? by : BYS.getFirst(), DOSSIER);
        }
        if (by.equals(OFFICER)) {
            return new Rows(OFFICER, LEG);
        }
        return new Rows(
                BYS.contains(by) ? by : BYS.getFirst(),
                asked.getOrDefault("unit", "").equals(LEG) ? LEG : DOSSIER);
    }

    private static List<String> with(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
