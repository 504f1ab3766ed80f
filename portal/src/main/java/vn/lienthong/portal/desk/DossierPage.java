package vn.lienthong.portal.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Notifications;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;

/// Everything about one dossier: its way, its deadlines, what the applicant handed in and was told,
/// and its papers as PDF.
///
/// The way is what the page is about; the other parts may be missing while their service is down.
@Controller
class DossierPage {
    private static final int MESSAGES = 50;

    private final Routing routing;
    private final Intake intake;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final Names names;

    DossierPage(
            Routing routing,
            Intake intake,
            Deadlines deadlines,
            Notifications notifications,
            Names names) {
        this.routing = routing;
        this.intake = intake;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.names = names;
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
        model.addAttribute(
                "steps", journey.steps().stream().map(step -> row(step, officer)).toList());
        model.addAttribute("dossier", Part.of(() -> intake.dossier(code)));
        model.addAttribute("deadlines", Part.of(() -> deadlines.of(code)));
        model.addAttribute("messages", Part.of(() -> notifications.about(code, MESSAGES)));
        return "desk/dossier";
    }

    /// Actions are offered where the officer's office holds the step or stands above the one that
    /// does.
    private StepRow row(Routing.JourneyStep step, Officer officer) {
        boolean ours =
                step.office() != null && names.isAtOrBelow(step.office().code(), officer.office());
        return new StepRow(step, ours ? StepAction.in(step.state()) : List.of());
    }

    @GetMapping("/ho-so/{code}/giay-tiep-nhan.pdf")
    void receipt(@PathVariable String code, HttpServletResponse response) {
        intake.receipt(code, Documents.pdf(response, "giay-tiep-nhan-" + code + ".pdf"));
    }

    @GetMapping("/ho-so/{code}/phieu-kiem-soat.pdf")
    void controlSheet(@PathVariable String code, HttpServletResponse response) {
        routing.controlSheet(code, Documents.pdf(response, "phieu-kiem-soat-" + code + ".pdf"));
    }

    /// A step with what the officer may do about it.
    record StepRow(Routing.JourneyStep step, List<StepAction> actions) {}
}
