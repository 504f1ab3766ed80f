package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Outcome;

/// The papers, as a list of what is done and what is not, and each with its files.
@Controller
class UploadPages {
    private static final String FURTHER = "KHAC";

    private final Online online;
    private final Upload upload;
    private final Replies replies;
    private final Words words;

    UploadPages(Online online, Upload upload, Replies replies, Words words) {
        this.online = online;
        this.upload = upload;
        this.replies = replies;
        this.words = words;
    }

    @GetMapping("/nop-ho-so/giay-to")
    String list(HttpSession session, Model model) {
        return kept(session).map(draft -> list(draft, model)).orElse("redirect:/nop-ho-so");
    }

    private String list(Draft draft, Model model) {
        Online.Submission submission = online.own(draft.own());
        model.addAttribute("draft", draft);
        model.addAttribute("submission", submission);
        model.addAttribute(
                "hasFurther",
                submission.papers().stream().anyMatch(paper -> paper.code().equals(FURTHER)));
        return "online/papers";
    }

    @GetMapping("/nop-ho-so/giay-to/{code}")
    String paper(@PathVariable String code, HttpSession session, Model model) {
        return kept(session)
                .map(draft -> paper(draft, code, FormErrors.none(), model))
                .orElse("redirect:/nop-ho-so");
    }

    private String paper(Draft draft, String code, FormErrors errors, Model model) {
        Online.Submission submission = online.own(draft.own());
        Optional<Online.Paper> paper =
                submission.papers().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .or(() ->
                                code.equals(FURTHER)
                                        ? Optional.of(
                                                new Online.Paper(FURTHER, null, false, List.of()))
                                        : Optional.empty());
        if (paper.isEmpty()) {
            return "redirect:/nop-ho-so/giay-to";
        }
        String name = paper.get().name();
        model.addAttribute("paper", paper.get());
        model.addAttribute("title", name == null ? words.of("online.further") : name);
        model.addAttribute("errors", errors);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "online/paper";
    }

    @PostMapping("/nop-ho-so/giay-to/{code}")
    String add(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam(required = false, name = "file") List<MultipartFile> files,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        return kept(session)
                .map(draft -> {
                    FormErrors errors =
                            upload.send(draft.own(), code, files == null ? List.of() : files, key);
                    if (!errors.isEmpty()) {
                        return paper(draft, code, errors, model);
                    }
                    next.addFlashAttribute("done", words.of("online.file.added"));
                    next.addAttribute("code", code);
                    return "redirect:/nop-ho-so/giay-to/{code}";
                })
                .orElse("redirect:/nop-ho-so");
    }

    @PostMapping("/nop-ho-so/giay-to/{code}/bo-tep")
    String remove(
            @PathVariable String code,
            @RequestParam String id,
            @RequestParam String key,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        return kept(session)
                .map(draft -> {
                    Outcome<Online.Submission> outcome = online.remove(draft.own(), id, key);
                    FormErrors errors = replies.errors(outcome, _ -> null);
                    if (!errors.isEmpty()) {
                        return paper(draft, code, errors, model);
                    }
                    next.addFlashAttribute("done", words.of("online.file.removed"));
                    next.addAttribute("code", code);
                    return "redirect:/nop-ho-so/giay-to/{code}";
                })
                .orElse("redirect:/nop-ho-so");
    }

    @GetMapping("/nop-ho-so/tep/{id}")
    void file(@PathVariable String id, HttpSession session, HttpServletResponse response) {
        kept(session)
                .map(Draft::own)
                .or(() -> KnownSubmission.of(session).map(KnownSubmission::own))
                .ifPresentOrElse(
                        own -> online.file(own, id, FileTargets.of(response)),
                        () -> response.setStatus(HttpServletResponse.SC_NOT_FOUND));
    }

    private static Optional<Draft> kept(HttpSession session) {
        return Draft.of(session).filter(Draft::isKept);
    }
}
