package vn.lienthong.portal.leadership;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Deadlines;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.ServiceName;
import vn.lienthong.portal.signin.Officer;

/// Letters of apology (phiếu xin lỗi và đề nghị gia hạn): a machine drafts them, the head reads,
/// corrects and signs.
@Controller
class LetterPages {
    private static final int SIZE = 25;
    private static final int MOST_TO_SIGN = 100;
    private static final Set<String> SIGNABLE = Set.of("REQUIRED", "LATE");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<String> FIELDS = Set.of("reason", "newDueDate", "signedBy");

    private final Deadlines deadlines;
    private final Names names;
    private final Times times;
    private final Words words;

    LetterPages(Deadlines deadlines, Names names, Times times, Words words) {
        this.deadlines = deadlines;
        this.names = names;
        this.times = times;
        this.words = words;
    }

    @GetMapping("/lanh-dao/thu-xin-loi")
    String list(
            @RequestParam(defaultValue = "") String signed,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        boolean showSigned = signed.equals("true");
        int number = Math.max(0, page);
        Page<Deadlines.ApologyLetter> letters = showSigned ? signed(number) : toSign();
        model.addAttribute("signed", showSigned);
        model.addAttribute("letters", letters.items());
        model.addAttribute("pager", Pager.here(number, SIZE, showSigned ? letters.total() : 0));
        return "leadership/letters";
    }

    private Page<Deadlines.ApologyLetter> signed(int page) {
        return deadlines.letters(Officer.signedIn().office(), "ISSUED", page, SIZE);
    }

    /// The late ones first: they are owed longest.
    private Page<Deadlines.ApologyLetter> toSign() {
        String office = Officer.signedIn().office();
        List<Deadlines.ApologyLetter> all = new ArrayList<>();
        all.addAll(deadlines.letters(office, "LATE", 0, MOST_TO_SIGN).items());
        all.addAll(deadlines.letters(office, "REQUIRED", 0, MOST_TO_SIGN).items());
        return new Page<>(all, all.size());
    }

    @GetMapping("/lanh-dao/thu-xin-loi/{id}")
    String read(@PathVariable String id, Model model) {
        Deadlines.ApologyLetter letter = deadlines.letter(id);
        Deadlines.SavedDraft draft = letter.draft();
        return show(
                model,
                letter,
                reason(letter),
                draft != null && draft.newDueDate() != null
                        ? draft.newDueDate().toString()
                        : day(letter.proposedDueAt()),
                FormErrors.none(),
                UUID.randomUUID().toString());
    }

    @PostMapping("/lanh-dao/thu-xin-loi/{id}")
    String sign(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String newDueDate,
            @RequestParam(defaultValue = "sign") String deed,
            Model model,
            RedirectAttributes next) {
        if (deed.equals("draft")) {
            return saveDraft(id, key, reason, newDueDate, model, next);
        }
        FormErrors missing = check(reason, newDueDate);
        if (!missing.isEmpty()) {
            return show(model, deadlines.letter(id), reason, newDueDate, missing, key);
        }
        Deadlines.Issue issue =
                new Deadlines.Issue(reason.strip(), newDueDate, Officer.signedIn().name());
        return switch (deadlines.issue(id, issue, key)) {
            case Outcome.Done<Deadlines.Issued>(var issued) -> {
                next.addFlashAttribute("done", words.of("letter.done", times.at(issued.dueAt())));
                yield "redirect:/lanh-dao/thu-xin-loi";
            }
            case Outcome.Refused<Deadlines.Issued>(var problem) ->
                    show(
                            model,
                            deadlines.letter(id),
                            reason,
                            newDueDate,
                            FormErrors.of(problem, path -> FIELDS.contains(path) ? path : null),
                            UUID.randomUUID().toString());
            case Outcome.Unanswered<Deadlines.Issued>(var service) ->
                    show(model, deadlines.letter(id), reason, newDueDate, unanswered(service), key);
        };
    }

    private String saveDraft(
            String id,
            String key,
            String reason,
            String newDueDate,
            Model model,
            RedirectAttributes next) {
        Deadlines.Draft draft =
                new Deadlines.Draft(
                        reason.strip(), newDueDate.isBlank() ? null : newDueDate.strip());
        return switch (deadlines.saveDraft(id, draft, key)) {
            case Outcome.Done<Deadlines.ApologyLetter> _ -> {
                next.addFlashAttribute("done", words.of("letter.draft.done"));
                next.addAttribute("id", id);
                yield "redirect:/lanh-dao/thu-xin-loi/{id}";
            }
            case Outcome.Refused<Deadlines.ApologyLetter>(var problem) ->
                    show(
                            model,
                            deadlines.letter(id),
                            reason,
                            newDueDate,
                            FormErrors.of(problem, path -> FIELDS.contains(path) ? path : null),
                            UUID.randomUUID().toString());
            case Outcome.Unanswered<Deadlines.ApologyLetter>(var service) ->
                    show(model, deadlines.letter(id), reason, newDueDate, unanswered(service), key);
        };
    }

    private FormErrors unanswered(ServiceName service) {
        return FormErrors.none().about(words.of("form.unanswered", words.of("service." + service)));
    }

    @GetMapping("/lanh-dao/thu-xin-loi/{id}/phieu.pdf")
    void document(@PathVariable String id, HttpServletResponse response) {
        deadlines.letterDocument(id, Documents.pdf(response, "phieu-xin-loi-" + id + ".pdf"));
    }

    private FormErrors check(String reason, String newDueDate) {
        FormErrors errors = FormErrors.none();
        if (reason.isBlank()) {
            errors.at("reason", words.of("letter.reason.missing"));
        }
        try {
            LocalDate.parse(newDueDate);
        } catch (DateTimeParseException _) {
            errors.at("newDueDate", words.of("letter.newDueDate.missing"));
        }
        return errors;
    }

    private String show(
            Model model,
            Deadlines.ApologyLetter letter,
            String reason,
            String newDueDate,
            FormErrors errors,
            String key) {
        String office = letter.office() == null ? null : letter.office().code();
        model.addAttribute("letter", letter);
        boolean open = letter.state() == null || SIGNABLE.contains(letter.state());
        boolean ours = Officer.signedIn().office().equals(office);
        model.addAttribute("open", open);
        // Only the head of the very office that is late signs, not one above.
        model.addAttribute("signable", open && ours);
        model.addAttribute("head", names.head(office));
        model.addAttribute("reason", reason);
        model.addAttribute("newDueDate", newDueDate);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "leadership/letter";
    }

    /// What somebody of the office wrote goes before what the machine drafted.
    private static String reason(Deadlines.ApologyLetter letter) {
        if (letter.draft() != null && letter.draft().reason() != null) {
            return letter.draft().reason();
        }
        String reason = letter.draftReason() != null ? letter.draftReason() : letter.reason();
        return reason == null ? "" : reason;
    }

    private static String day(@Nullable Instant proposed) {
        return proposed == null ? "" : proposed.atZone(ZONE).toLocalDate().toString();
    }
}
