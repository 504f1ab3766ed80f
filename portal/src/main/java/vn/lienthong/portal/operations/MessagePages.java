package vn.lienthong.portal.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Confirmation;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Notifications;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;

/// All messages by state and dossier; one is sent again, or what is personal in a dossier's
/// messages is forgotten, after a question.
@Controller
class MessagePages {
    private static final String LIST = "/van-hanh/tin-nhan";
    private static final int SIZE = 25;

    /// The service counts no further.
    private static final int MANY = 1000;

    /// What failed first: it is what one looks for.
    private static final List<String> STATES =
            List.of(
                    "FAILED",
                    "PERMANENT_FAILURE",
                    "TEMPORARY_FAILURE",
                    "TECHNICAL_FAILURE",
                    "EXPIRED",
                    "CREATED",
                    "HELD",
                    "SENDING",
                    "SENT",
                    "PENDING",
                    "DELIVERED",
                    "IN_DIGEST",
                    "SUPPRESSED");

    private final Notifications notifications;
    private final Words words;

    MessagePages(Notifications notifications, Words words) {
        this.notifications = notifications;
        this.words = words;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String chosen = STATES.contains(state) ? state : "";
        String code = dossier.strip().toUpperCase(Locale.ROOT);
        int number = Math.max(0, page);
        Page<Notifications.Notification> found = notifications.list(code, chosen, number, SIZE);
        model.addAttribute("states", STATES);
        model.addAttribute("state", chosen);
        model.addAttribute("dossier", code);
        model.addAttribute("messages", found.items());
        model.addAttribute("many", found.total() >= MANY);
        model.addAttribute("pager", Pager.here(number, SIZE, found.total()));
        return "operations/messages";
    }

    @GetMapping(LIST + "/gui-lai")
    String askToResend(@RequestParam String id, Model model) {
        return resending(id, FormErrors.none(), newKey(), model);
    }

    @PostMapping(LIST + "/gui-lai")
    String resend(
            @RequestParam String id,
            @RequestParam String key,
            Model model,
            RedirectAttributes next) {
        return switch (notifications.resend(id, key)) {
            case Outcome.Done<Notifications.Notification>(var message) -> {
                next.addFlashAttribute("done", words.of("messages.resend.done"));
                yield back(message.dossier() == null ? "" : message.dossier(), next);
            }
            case Outcome.Refused<Notifications.Notification>(var problem) ->
                    resending(id, FormErrors.of(problem, _ -> null), newKey(), model);
            case Outcome.Unanswered<Notifications.Notification>(var silent) ->
                    resending(
                            id,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "wording.unanswered",
                                                    words.of("service." + silent))),
                            key,
                            model);
        };
    }

    private String resending(String id, FormErrors errors, String key, Model model) {
        model.addAttribute("message", notifications.one(id));
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "operations/resend";
    }

    @GetMapping(LIST + "/{dossier}/xoa")
    String askToForget(@PathVariable String dossier, Model model) {
        return forgetting(dossier).open(model, Map.of());
    }

    @PostMapping(LIST + "/{dossier}/xoa")
    String forget(
            @PathVariable String dossier,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        return forgetting(dossier)
                .after(
                        notifications.forget(dossier, key),
                        () -> {
                            next.addFlashAttribute(
                                    "done", words.of("messages.forget.done", dossier));
                            return back(dossier, next);
                        },
                        model,
                        answers,
                        words,
                        key);
    }

    private static Confirmation forgetting(String dossier) {
        return new Confirmation(
                dossier, "messages.forget", true, LIST + "?dossier=" + dossier, List.of());
    }

    private static String back(String dossier, RedirectAttributes next) {
        if (!dossier.isEmpty()) {
            next.addAttribute("dossier", dossier);
        }
        return "redirect:" + LIST;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
