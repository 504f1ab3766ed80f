package vn.lienthong.portal.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Notifications;
import vn.lienthong.portal.service.Papers;
import vn.lienthong.portal.service.Purpose;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.signin.Officer;

/// Everything about one dossier: its way, its deadlines, where its papers are, what the applicant
/// handed in and was told, and its papers as PDF.
///
/// The way is what the page is about; the other parts may be missing while their service is down.
@Controller
class DossierPage {
    private static final int MESSAGES = 50;
    private static final String AT = "at";

    private final Routing routing;
    private final Papers papers;
    private final Intake intake;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final StepOffers offers;
    private final Words words;

    DossierPage(
            Routing routing,
            Papers papers,
            Intake intake,
            Deadlines deadlines,
            Notifications notifications,
            StepOffers offers,
            Words words) {
        this.routing = routing;
        this.papers = papers;
        this.intake = intake;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.offers = offers;
        this.words = words;
    }

    @GetMapping("/ho-so")
    String open(@RequestParam(defaultValue = "") String code, RedirectAttributes next) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return "redirect:/lam-viec";
        }
        next.addAttribute("code", wanted);
        return "redirect:/ho-so/{code}";
    }

    @GetMapping("/ho-so/{code}")
    String show(@PathVariable String code, Model model) {
        Officer officer = Officer.signedIn();
        Routing.Journey journey = routing.journey(code);
        model.addAttribute("journey", journey);
        List<StepOffers.StepRow> steps =
                journey.steps().stream().map(step -> offers.row(journey, step, officer)).toList();
        model.addAttribute("steps", steps);
        model.addAttribute("todo", steps.stream().filter(StepOffers.StepRow::isToDo).toList());
        forgetUndoThatCameTooLate(model, steps);
        Part<Intake.Dossier> dossier = Part.of(() -> intake.dossier(code));
        model.addAttribute("dossier", dossier);
        model.addAttribute("purpose", Purpose.said().orElse(""));
        model.addAttribute(
                "fromOutside",
                PurposePages.isFromOutside(officer.office(), journey, dossier.value()));
        model.addAttribute("deadlines", Part.of(() -> deadlines.of(code)));
        model.addAttribute("paper", Part.of(() -> papers.of(code)));
        model.addAttribute("messages", Part.of(() -> notifications.about(code, MESSAGES)));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "desk/dossier";
    }

    private static void forgetUndoThatCameTooLate(Model model, List<StepOffers.StepRow> steps) {
        if (model.getAttribute(Undo.SHOWN_AS) instanceof Undo undo
                && undo.recall()
                && steps.stream()
                        .noneMatch(
                                row -> row.recallable() && undo.step().equals(row.step().step()))) {
            model.addAttribute(Undo.SHOWN_AS, null);
        }
    }

    /// The dossier as it was at a moment; nothing can be done about the past.
    ///
    /// @param at as the browser's field for day and time gives it
    @GetMapping("/ho-so/{code}/luc-truoc")
    String past(
            @PathVariable String code, @RequestParam(defaultValue = "") String at, Model model) {
        Optional<Instant> moment = Times.ofField(at.strip());
        model.addAttribute("code", code);
        model.addAttribute(AT, at.strip());
        model.addAttribute("errors", FormErrors.none());
        if (moment.isEmpty()) {
            model.addAttribute("errors", FormErrors.none().at(AT, words.of("past.at.missing")));
            return "desk/past";
        }
        Routing.Journey journey;
        try {
            journey = routing.journey(code, moment.get());
        } catch (ServiceFailure failure) {
            model.addAttribute("errors", FormErrors.none().at(AT, nothingThen(failure)));
            return "desk/past";
        }
        model.addAttribute("moment", moment.get());
        model.addAttribute("journey", journey);
        model.addAttribute("steps", journey.steps().stream().map(StepOffers::untouchable).toList());
        return "desk/past";
    }

    /// A moment before the receipt, or still to come; any other failure is the whole page's.
    private String nothingThen(ServiceFailure failure) {
        return switch (failure.kind()) {
            case UNKNOWN, REFUSED -> {
                String said = failure.problem() == null ? "" : failure.problem().sentence();
                yield said.isEmpty() ? words.of("past.nothing") : said;
            }
            case DOWN, TOKEN_REFUSED, NOT_ALLOWED, TOO_OFTEN -> throw failure;
        };
    }

    @GetMapping("/ho-so/{code}/giay-tiep-nhan.pdf")
    void receipt(@PathVariable String code, HttpServletResponse response) {
        intake.receipt(code, Documents.pdf(response, "giay-tiep-nhan-" + code + ".pdf"));
    }

    @GetMapping("/ho-so/{code}/phieu-kiem-soat.pdf")
    void controlSheet(@PathVariable String code, HttpServletResponse response) {
        routing.controlSheet(code, Documents.pdf(response, "phieu-kiem-soat-" + code + ".pdf"));
    }

    @GetMapping("/ho-so/{code}/giai-trinh-ngay-hen.pdf")
    void explanation(@PathVariable String code, HttpServletResponse response) {
        deadlines.explanation(
                code, Documents.pdf(response, "giai-trinh-ngay-hen-" + code + ".pdf"));
    }

    /// Phiếu xin lỗi và đề nghị gia hạn: a draft until it is signed.
    @GetMapping("/ho-so/{code}/phieu-xin-loi/{id}.pdf")
    void letter(@PathVariable String id, HttpServletResponse response) {
        deadlines.letterDocument(id, Documents.pdf(response, "phieu-xin-loi-" + id + ".pdf"));
    }

    @GetMapping("/ho-so/{code}/buoc/{step}/phieu-chuyen.pdf")
    void routingSlip(
            @PathVariable String code, @PathVariable String step, HttpServletResponse response) {
        routing.routingSlip(
                code, step, Documents.pdf(response, "phieu-chuyen-" + code + "-" + step + ".pdf"));
    }
}
