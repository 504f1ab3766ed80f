package vn.lienthong.portal.counter;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Confirmation;
import vn.lienthong.portal.page.Confirmation.Question;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// What happens at the counter after registration: the applicant pays (nộp tiền), the result is
/// returned (trả kết quả), or the applicant withdraws (rút hồ sơ).
@Controller
class ResultPages {
    private static final int SIZE = 25;
    private static final int STOPPED = 8;
    private static final int PROCESSED = 9;
    private static final Pattern SEPARATORS = Pattern.compile("[ .,]");
    private static final Pattern WHOLE_AMOUNT = Pattern.compile("[0-9]{1,12}");

    private final Intake intake;
    private final Words words;

    ResultPages(Intake intake, Words words) {
        this.intake = intake;
        this.words = words;
    }

    /// @param stopped shows what was stopped without a result instead: its papers are returned too
    @GetMapping("/mot-cua/tra-ket-qua")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stopped,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        boolean showStopped = stopped.equals("true");
        int number = Math.max(0, page);
        Page<Intake.Line> waiting =
                intake.withStatus(
                        showStopped ? STOPPED : PROCESSED,
                        Officer.signedIn().office(),
                        q.strip(),
                        number,
                        SIZE);
        model.addAttribute("q", q.strip());
        model.addAttribute("stopped", showStopped);
        model.addAttribute("dossiers", waiting.items());
        model.addAttribute("pager", Pager.here(number, SIZE, waiting.total()));
        return "counter/results";
    }

    @GetMapping("/mot-cua/ho-so/{code}/tra-ket-qua")
    String askReturn(@PathVariable String code, Model model) {
        return returning(code).open(model, Map.of());
    }

    @PostMapping("/mot-cua/ho-so/{code}/tra-ket-qua")
    String returnResult(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Outcome<Intake.Ignored> outcome = intake.returnResult(code, key);
        return returning(code)
                .after(
                        outcome,
                        () -> to("/mot-cua/tra-ket-qua", code, "result", next),
                        model,
                        answers,
                        words,
                        key);
    }

    @GetMapping("/mot-cua/ho-so/{code}/rut")
    String askWithdrawal(@PathVariable String code, Model model) {
        return withdrawal(code).open(model, Map.of());
    }

    @PostMapping("/mot-cua/ho-so/{code}/rut")
    String withdraw(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Confirmation page = withdrawal(code);
        FormErrors missing = page.check(answers, words);
        if (!missing.isEmpty()) {
            return page.again(model, answers, missing, key);
        }
        Outcome<Intake.Ignored> outcome =
                intake.withdraw(code, answers.getOrDefault("reason", "").strip(), key);
        return page.after(
                outcome,
                () -> to("/ho-so/{code}", code, "withdrawal", next),
                model,
                answers,
                words,
                key);
    }

    @GetMapping("/mot-cua/ho-so/{code}/nop-tien")
    String askPayment(@PathVariable String code, Model model) {
        return payment(code).open(model, Map.of());
    }

    @PostMapping("/mot-cua/ho-so/{code}/nop-tien")
    String pay(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Confirmation page = payment(code);
        FormErrors wrong = page.check(answers, words);
        String amount = SEPARATORS.matcher(answers.getOrDefault("amount", "")).replaceAll("");
        if (!WHOLE_AMOUNT.matcher(amount).matches()) {
            wrong.at("amount", words.of("ask.amount.wrong"));
        }
        if (!wrong.isEmpty()) {
            return page.again(model, answers, wrong, key);
        }
        Outcome<Intake.Ignored> outcome =
                intake.pay(
                        code,
                        Long.parseLong(amount),
                        answers.getOrDefault("method", "").strip(),
                        key);
        return page.after(
                outcome,
                () -> to("/ho-so/{code}", code, "payment", next),
                model,
                answers,
                words,
                key);
    }

    private String to(String address, String code, String text, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of(text + ".done", code));
        return "redirect:" + address;
    }

    private static Confirmation returning(String code) {
        return new Confirmation(code, "result", false, "/ho-so/" + code, List.of());
    }

    private static Confirmation withdrawal(String code) {
        return new Confirmation(
                code,
                "withdrawal",
                true,
                "/ho-so/" + code,
                List.of(new Question.Text("reason", true)));
    }

    private static Confirmation payment(String code) {
        return new Confirmation(
                code,
                "payment",
                false,
                "/ho-so/" + code,
                List.of(new Question.Line("amount", true), new Question.Line("method", true)));
    }
}
