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
import vn.lienthong.portal.page.Confirmation.Question;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// What happens at the counter after registration: the result is returned (trả kết quả), or the
/// applicant withdraws (rút hồ sơ).
@Controller
class ResultPages {
    private static final int SIZE = 25;

    private final Intake intake;
    private final Words words;

    ResultPages(Intake intake, Words words) {
        this.intake = intake;
        this.words = words;
    }

    @GetMapping("/mot-cua/tra-ket-qua")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.max(0, page);
        Page<Intake.Dossier> ready =
                intake.toReturn(Officer.signedIn().office(), q.strip(), number, SIZE);
        model.addAttribute("q", q.strip());
        model.addAttribute("dossiers", ready.items());
        model.addAttribute("pager", Pager.here(number, SIZE, ready.total()));
        return "counter/results";
    }

    @GetMapping("/mot-cua/ho-so/{code}/tra-ket-qua")
    String askReturn(@PathVariable String code, Model model) {
        return returning(code).open(model);
    }

    @PostMapping("/mot-cua/ho-so/{code}/tra-ket-qua")
    String returnResult(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Outcome<Intake.Ignored> outcome =
                intake.returnResult(code, answers.getOrDefault("note", "").strip(), key);
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
        return withdrawal(code).open(model);
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

    private String to(String address, String code, String text, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of(text + ".done", code));
        return "redirect:" + address.replace("{code}", code);
    }

    private static Confirmation returning(String code) {
        return new Confirmation(
                code, "result", false, "/ho-so/" + code, List.of(new Question.Text("note", false)));
    }

    private static Confirmation withdrawal(String code) {
        return new Confirmation(
                code,
                "withdrawal",
                true,
                "/ho-so/" + code,
                List.of(new Question.Text("reason", true)));
    }
}
