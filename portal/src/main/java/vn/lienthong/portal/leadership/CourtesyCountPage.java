package vn.lienthong.portal.leadership;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Courtesies;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// Letters that were signed or set aside in a time, with the counts of each kind.
@Controller
class CourtesyCountPage {
    private static final int SIZE = 25;
    private static final String SIGNED = "SIGNED";
    private static final String SET_ASIDE = "SET_ASIDE";

    private final Courtesies courtesies;
    private final Times times;
    private final Words words;

    CourtesyCountPage(Courtesies courtesies, Times times, Words words) {
        this.courtesies = courtesies;
        this.times = times;
        this.words = words;
    }

    @GetMapping(CourtesyPages.LIST + "/da-ky")
    String show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = SIGNED) String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        LocalDate today = times.today();
        LocalDate last = day(to, today);
        LocalDate first = day(from, last.withDayOfMonth(1));
        FormErrors errors = FormErrors.none();
        if (first.isAfter(last)) {
            errors.at("from", words.of("courtesy.period.wrong"));
            first = last.withDayOfMonth(1);
        }
        String office = Officer.signedIn().office();
        String chosen = state.equals(SET_ASIDE) ? SET_ASIDE : SIGNED;
        int number = Math.max(0, page);
        Page<Courtesies.Letter> letters =
                courtesies.decided(office, chosen, first, last, number, SIZE);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("state", chosen);
        model.addAttribute("states", new String[] {SIGNED, SET_ASIDE});
        model.addAttribute("counts", courtesies.counts(office, first, last));
        model.addAttribute("letters", letters.items());
        model.addAttribute("pager", Pager.here(number, SIZE, letters.total()));
        model.addAttribute("errors", errors);
        return "leadership/courtesies-signed";
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return otherwise;
        }
    }

    @GetMapping(CourtesyPages.LIST + "/so-luong.csv")
    void counts(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            HttpServletResponse response) {
        courtesies.countsOfOffices(
                Officer.signedIn().office(),
                from,
                to,
                _ -> {
                    response.setContentType("text/csv;charset=UTF-8");
                    response.setHeader(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(
                                            "thu-chuc-mung-chia-buon-%s-%s.csv".formatted(from, to))
                                    .build()
                                    .toString());
                    return response.getOutputStream();
                });
    }
}
