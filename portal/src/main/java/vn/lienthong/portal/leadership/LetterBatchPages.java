package vn.lienthong.portal.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Deadlines.ApologyLetter;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.signin.Officer;

/// Several letters of apology signed one after the other, after all of them were read: each has its
/// own reason and date, is answered for itself, and stays on the page with what is wrong when it
/// was refused.
@Controller
class LetterBatchPages {
    private static final String LIST = "/lanh-dao/thu-xin-loi";
    private static final int MOST = 25;
    private static final String REASON = "reason";
    private static final String DATE = "newDueDate";
    private static final Set<String> OPEN = Set.of("REQUIRED", "LATE");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Deadlines deadlines;
    private final Words words;

    LetterBatchPages(Deadlines deadlines, Words words) {
        this.deadlines = deadlines;
        this.words = words;
    }

    /// Only what the head of this very office signs, and nobody signed meanwhile.
    @GetMapping(LIST + "/doc")
    String read(
            @RequestParam(name = "letter", defaultValue = "") List<String> ticked,
            Model model,
            RedirectAttributes next) {
        List<ApologyLetter> letters =
                ticked.stream()
                        .distinct()
                        .limit(MOST)
                        .map(deadlines::letter)
                        .filter(LetterBatchPages::isOurs)
                        .toList();
        if (letters.isEmpty()) {
            next.addFlashAttribute("failed", words.of("letters.batch.none"));
            return "redirect:" + LIST;
        }
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            answers.put(at(REASON, i), reason(letters.get(i)));
            answers.put(at(DATE, i), day(letters.get(i)));
        }
        return show(model, letters, answers, FormErrors.none(), newKey());
    }

    @PostMapping(LIST + "/ky")
    String sign(
            @RequestParam String key,
            @RequestParam(name = "letter") List<String> read,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        List<String> ids = read.stream().limit(MOST).toList();
        FormErrors missing = check(ids.size(), answers);
        if (!missing.isEmpty()) {
            return show(model, ids.stream().map(deadlines::letter).toList(), answers, missing, key);
        }
        List<ApologyLetter> left = new ArrayList<>();
        Map<String, String> leftAnswers = new HashMap<>();
        FormErrors errors = FormErrors.none();
        for (int i = 0; i < ids.size(); i++) {
            Refused refused = sign(ids.get(i), i, answers, key);
            if (refused != null) {
                int to = left.size();
                left.add(deadlines.letter(ids.get(i)));
                leftAnswers.put(at(REASON, to), answers.getOrDefault(at(REASON, i), ""));
                leftAnswers.put(at(DATE, to), answers.getOrDefault(at(DATE, i), ""));
                errors.at(at(refused.field(), to), refused.sentence());
            }
        }
        int signed = ids.size() - left.size();
        if (left.isEmpty()) {
            next.addFlashAttribute("done", words.of("letters.batch.done", signed));
            return "redirect:" + LIST;
        }
        model.addAttribute("done", signed == 0 ? null : words.of("letters.batch.done", signed));
        return show(model, left, leftAnswers, errors, newKey());
    }

    private record Refused(String field, String sentence) {}

    /// Why it was not signed, and at which field; nothing when it was.
    private @Nullable Refused sign(String id, int i, Map<String, String> answers, String key) {
        Deadlines.Issue issue =
                new Deadlines.Issue(
                        answers.getOrDefault(at(REASON, i), "").strip(),
                        answers.getOrDefault(at(DATE, i), ""),
                        Officer.signedIn().name());
        try {
            // Under a key of the letter's own: what was signed before an answer was lost is not
            // signed twice.
            return switch (deadlines.issue(id, issue, key + "-" + id)) {
                case Outcome.Done<Deadlines.Issued> _ -> null;
                case Outcome.Refused<Deadlines.Issued>(var problem) ->
                        new Refused(
                                problem.errors().stream()
                                                .anyMatch(one -> REASON.equals(one.field()))
                                        ? REASON
                                        : DATE,
                                problem.sentence());
                case Outcome.Unanswered<Deadlines.Issued>(var service) ->
                        new Refused(
                                REASON,
                                words.of("form.unanswered", words.of("service." + service)));
            };
        } catch (ServiceFailure failure) {
            if (failure.problem() == null
                    || failure.kind() == ServiceFailure.Kind.TOKEN_REFUSED
                    || failure.kind() == ServiceFailure.Kind.DOWN) {
                throw failure;
            }
            return new Refused(REASON, failure.problem().sentence());
        }
    }

    private FormErrors check(int many, Map<String, String> answers) {
        FormErrors errors = FormErrors.none();
        for (int i = 0; i < many; i++) {
            if (answers.getOrDefault(at(REASON, i), "").isBlank()) {
                errors.at(at(REASON, i), words.of("letter.reason.missing"));
            }
            if (!isDay(answers.getOrDefault(at(DATE, i), ""))) {
                errors.at(at(DATE, i), words.of("letter.newDueDate.missing"));
            }
        }
        return errors;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static String show(
            Model model,
            List<ApologyLetter> letters,
            Map<String, String> answers,
            FormErrors errors,
            String key) {
        model.addAttribute("letters", letters);
        model.addAttribute("answers", answers);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "leadership/letter-batch";
    }

    private static boolean isOurs(ApologyLetter letter) {
        return letter.state() != null
                && OPEN.contains(letter.state())
                && letter.office() != null
                && Officer.signedIn().office().equals(letter.office().code());
    }

    private static String at(String field, int i) {
        return field + "-" + i;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// What somebody of the office wrote goes before what the machine drafted.
    private static String reason(ApologyLetter letter) {
        if (letter.draft() != null && letter.draft().reason() != null) {
            return letter.draft().reason();
        }
        return letter.draftReason() == null ? "" : letter.draftReason();
    }

    private static String day(ApologyLetter letter) {
        if (letter.draft() != null && letter.draft().newDueDate() != null) {
            return letter.draft().newDueDate().toString();
        }
        Instant proposed = letter.proposedDueAt();
        return proposed == null ? "" : proposed.atZone(ZONE).toLocalDate().toString();
    }
}
