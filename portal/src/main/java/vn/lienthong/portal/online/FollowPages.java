package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.lookup.KnownDossier;
import vn.lienthong.portal.page.Confirmation;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.ServiceFailure;

/// Where a citizen sees what became of what was handed in, completes it, or takes it back.
@Controller
class FollowPages {
    private static final String STATE = "redirect:/nop-ho-so/tinh-trang";
    private static final String ASK = "redirect:/nop-ho-so/theo-doi";

    private final Online online;
    private final Words words;

    FollowPages(Online online, Words words) {
        this.online = online;
        this.words = words;
    }

    @GetMapping("/nop-ho-so/theo-doi")
    String ask(Model model) {
        return ask("", FormErrors.none(), model);
    }

    /// Reference and pin stay out of addresses: they are kept in the session.
    @PostMapping("/nop-ho-so/theo-doi")
    String find(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String pin,
            HttpSession session,
            Model model) {
        String wanted = reference.strip().toUpperCase(Locale.ROOT);
        FormErrors missing = missing(wanted, pin.strip());
        if (!missing.isEmpty()) {
            return ask(wanted, missing, model);
        }
        try {
            Online.Submission found = online.own(new Online.Key(wanted, pin.strip()));
            new KnownSubmission(found.reference(), pin.strip()).keep(session);
            return STATE;
        } catch (ServiceFailure failure) {
            return ask(wanted, FormErrors.none().about(refusal(failure)), model);
        }
    }

    private FormErrors missing(String reference, String pin) {
        FormErrors errors = FormErrors.none();
        if (reference.isEmpty()) {
            errors.at("reference", words.of("online.reference.missing"));
        }
        if (pin.isEmpty()) {
            errors.at("pin", words.of("online.pin.missing"));
        }
        return errors;
    }

    private String refusal(ServiceFailure failure) {
        return switch (failure.kind()) {
            case UNKNOWN, NOT_ALLOWED, REFUSED, TOKEN_REFUSED -> words.of("online.not-found");
            case TOO_OFTEN -> words.of("lookup.too-often");
            case DOWN -> throw failure;
        };
    }

    private static String ask(String reference, FormErrors errors, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("errors", errors);
        return "online/follow";
    }

    @GetMapping("/nop-ho-so/tinh-trang")
    String show(HttpSession session, Model model) {
        return KnownSubmission.of(session)
                .map(known -> {
                    Online.Submission submission = online.own(known.own());
                    if (submission.dossier() != null && submission.is("ACCEPTED")) {
                        new KnownDossier(submission.dossier(), known.pin()).keep(session);
                    }
                    model.addAttribute("submission", submission);
                    return "online/state";
                })
                .orElse(ASK);
    }

    /// What was returned is completed on the same pages on which it was drawn up.
    @PostMapping("/nop-ho-so/hoan-thien")
    String complete(HttpSession session) {
        return KnownSubmission.of(session)
                .map(known -> {
                    Draft.kept(known.own()).keep(session);
                    return "redirect:/nop-ho-so/giay-to";
                })
                .orElse(ASK);
    }

    @GetMapping("/nop-ho-so/rut")
    String askToWithdraw(HttpSession session, Model model) {
        return KnownSubmission.of(session)
                .map(known -> withdrawal(known).open(model, Map.of()))
                .orElse(ASK);
    }

    @PostMapping("/nop-ho-so/rut")
    String withdraw(
            @RequestParam String key, HttpSession session, Model model, RedirectAttributes next) {
        return KnownSubmission.of(session)
                .map(known ->
                        withdrawal(known)
                                .after(
                                        online.withdraw(known.own(), key),
                                        () -> {
                                            next.addFlashAttribute(
                                                    "done", words.of("online.withdrawal.done"));
                                            return STATE;
                                        },
                                        model,
                                        Map.of(),
                                        words,
                                        key))
                .orElse(ASK);
    }

    private static Confirmation withdrawal(KnownSubmission known) {
        return new Confirmation(
                known.reference(), "online.withdrawal", true, "/nop-ho-so/tinh-trang", List.of());
    }
}
