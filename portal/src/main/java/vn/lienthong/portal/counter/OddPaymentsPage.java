package vn.lienthong.portal.counter;

import java.util.List;
import java.util.Map;
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
import vn.lienthong.portal.service.OddPayments;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// Money that came and fits no bill, at the own office and those below it: what counters give back
/// or clear up with the gateway, and what was done about each.
@Controller
class OddPaymentsPage {
    private static final String LIST = "/van-hanh/giao-dich-lech";
    private static final String CLEARING = LIST + "/{dossier}/{transaction}/da-xu-ly";
    private static final String HANDLING = "handling";
    private static final int SIZE = 25;

    private final OddPayments payments;
    private final Words words;

    OddPaymentsPage(OddPayments payments, Words words) {
        this.payments = payments;
        this.words = words;
    }

    @GetMapping(LIST)
    String show(
            @RequestParam(defaultValue = "false") boolean cleared,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.max(0, page);
        Page<OddPayments.Bill> odd =
                payments.at(Officer.signedIn().office(), cleared, number, SIZE);
        model.addAttribute("cleared", cleared);
        model.addAttribute("bills", odd.items());
        model.addAttribute("pager", Pager.here(number, SIZE, odd.total()));
        return "counter/odd-payments";
    }

    @GetMapping(CLEARING)
    String ask(@PathVariable String dossier, Model model) {
        return clearing(dossier).open(model, Map.of());
    }

    @PostMapping(CLEARING)
    String clear(
            @PathVariable String dossier,
            @PathVariable String transaction,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Confirmation clearing = clearing(dossier);
        FormErrors missing = clearing.check(answers, words);
        if (!missing.isEmpty()) {
            return clearing.again(model, answers, missing, key);
        }
        String handling = answers.getOrDefault(HANDLING, "").strip();
        return clearing.after(
                payments.clear(dossier, transaction, handling, key),
                () -> {
                    next.addFlashAttribute(
                            "done", words.of("odd-payments.clear.done", transaction));
                    return "redirect:" + LIST;
                },
                model,
                answers,
                words,
                key);
    }

    private static Confirmation clearing(String dossier) {
        return new Confirmation(
                dossier,
                "odd-payments.clear",
                false,
                LIST,
                List.of(new Confirmation.Question.Text(HANDLING, true)));
    }
}
