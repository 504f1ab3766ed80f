package vn.lienthong.portal.reports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Named;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.signin.Officer;

/// Reads what a page of figures is asked for, and puts right what makes no sense.
@Component
class ReportFilters {
    private static final Set<String> FIELDS = Set.of("from", "to", "office", "by", "unit", "basis");

    private final Names names;
    private final Times times;
    private final Words words;

    ReportFilters(Names names, Times times, Words words) {
        this.names = names;
        this.times = times;
        this.words = words;
    }

    /// What the address says; the model has afterwards what a page needs to ask for something else
    /// (`reports/filter`), with what was wrong.
    ///
    /// @param path of the page
    /// @param more what else stands in its address
    ReportFilter read(
            String path, Map<String, String> asked, Map<String, String> more, Model model) {
        FormErrors errors = FormErrors.none();
        String own = Officer.signedIn().office();
        String office = asked.getOrDefault("office", "");
        String basis = asked.getOrDefault("basis", "");
        ReportFilter filter =
                new ReportFilter(
                        path,
                        period(asked, errors),
                        office.isBlank() ? own : office,
                        asked.getOrDefault("alone", "").equals("true"),
                        asked.getOrDefault("level", ""),
                        asked.getOrDefault("field", ""),
                        asked.getOrDefault("procedure", ""),
                        asked.getOrDefault("channel", ""),
                        ReportFilter.BASES.contains(basis) ? basis : ReportFilter.BASES.getFirst(),
                        more);
        model.addAttribute("filter", filter);
        model.addAttribute("periods", ReportPeriod.NAMED);
        model.addAttribute("bases", ReportFilter.BASES);
        model.addAttribute("bys", List.of());
        model.addAttribute("units", List.of());
        model.addAttribute("offices", names.atAndBelow(own));
        model.addAttribute(
                "procedureName", names.procedure(new Named(filter.procedure(), null), null));
        model.addAttribute("errors", errors);
        return filter;
    }

    /// Tells at the fields, besides what was found before, what a service found wrong with the
    /// question; every other failure ends the page.
    ///
    /// @param model that was read for
    static void tell(ServiceFailure failure, Model model) {
        if (failure.kind() != ServiceFailure.Kind.REFUSED || failure.problem() == null) {
            throw failure;
        }
        FormErrors told =
                FormErrors.of(failure.problem(), field -> FIELDS.contains(field) ? field : null);
        FormErrors errors = (FormErrors) Objects.requireNonNull(model.getAttribute("errors"));
        told.byField().forEach(errors::at);
        told.general().values().forEach(errors::about);
    }

    private ReportPeriod period(Map<String, String> asked, FormErrors errors) {
        LocalDate today = times.today();
        ReportPeriod named = ReportPeriod.named(asked.getOrDefault("period", ""), today);
        String from = asked.getOrDefault("from", "").strip();
        String to = asked.getOrDefault("to", "").strip();
        if (from.isEmpty() && to.isEmpty()) {
            return named;
        }
        LocalDate last = day("to", to, today, errors);
        LocalDate first = day("from", from, last.withDayOfMonth(1), errors);
        if (first.isAfter(last)) {
            errors.at("from", words.of("courtesy.period.wrong"));
        }
        if (!errors.isEmpty()) {
            return ReportPeriod.named("", today);
        }
        boolean untouched =
                named.name().equals(asked.get("period"))
                        && first.equals(named.first())
                        && last.equals(named.last());
        return untouched ? named : ReportPeriod.free(first, last);
    }

    private LocalDate day(String field, String text, LocalDate otherwise, FormErrors errors) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            errors.at(field, words.of("reports.day.wrong"));
            return otherwise;
        }
    }
}
