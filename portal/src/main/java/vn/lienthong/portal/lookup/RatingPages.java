package vn.lienthong.portal.lookup;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Ratings;

/// How content the citizen was, for the dossier that this session has opened.
@Controller
class RatingPages {
    static final String PATH = LookupPage.PATH + "/danh-gia";

    private static final List<Integer> GRADES = List.of(5, 4, 3, 2, 1);
    private static final int LONGEST_REMARK = 500;
    private static final String AWAY = "redirect:" + LookupPage.PATH;

    private final Ratings ratings;
    private final Words words;

    RatingPages(Ratings ratings, Words words) {
        this.ratings = ratings;
        this.words = words;
    }

    @GetMapping(PATH)
    String rating(HttpSession session, Model model) {
        Optional<KnownDossier> known = KnownDossier.of(session);
        if (known.isEmpty()) {
            return AWAY;
        }
        Ratings.Rating rating = ratings.of(known.get().code(), known.get().pin());
        String remark = rating.remark() == null ? "" : rating.remark();
        int grade = rating.grade() == null ? 0 : rating.grade();
        return show(known.get(), rating, grade, remark, FormErrors.none(), newKey(), model);
    }

    @PostMapping(PATH)
    String rate(
            HttpSession session,
            @RequestParam(defaultValue = "0") int grade,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam String key,
            Model model,
            RedirectAttributes next) {
        Optional<KnownDossier> known = KnownDossier.of(session);
        if (known.isEmpty()) {
            return AWAY;
        }
        String text = remark.strip();
        FormErrors errors = missing(grade, text);
        if (!errors.isEmpty()) {
            return again(known.get(), grade, text, errors, key, model);
        }
        return switch (ratings.give(
                known.get().code(), known.get().pin(), new Ratings.Grade(grade, text), key)) {
            case Outcome.Done<Ratings.Rating> _ -> {
                next.addFlashAttribute("done", words.of("rate.done"));
                yield "redirect:" + PATH;
            }
            case Outcome.Refused<Ratings.Rating>(var problem) ->
                    again(
                            known.get(),
                            grade,
                            text,
                            FormErrors.of(problem, path -> path),
                            newKey(),
                            model);
            case Outcome.Unanswered<Ratings.Rating>(var service) ->
                    again(
                            known.get(),
                            grade,
                            text,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + service))),
                            key,
                            model);
        };
    }

    private FormErrors missing(int grade, String remark) {
        FormErrors errors = FormErrors.none();
        if (!GRADES.contains(grade)) {
            errors.at("grade", words.of("rate.grade.missing"));
        }
        if (remark.length() > LONGEST_REMARK) {
            errors.at("remark", words.of("rate.remark.long", LONGEST_REMARK));
        }
        return errors;
    }

    private String again(
            KnownDossier known,
            int grade,
            String remark,
            FormErrors errors,
            String key,
            Model model) {
        return show(
                known,
                new Ratings.Rating(true, null, null, null),
                grade,
                remark,
                errors,
                key,
                model);
    }

    private static String show(
            KnownDossier known,
            Ratings.Rating rating,
            int grade,
            String remark,
            FormErrors errors,
            String key,
            Model model) {
        model.addAttribute("code", known.code());
        model.addAttribute("rating", rating);
        model.addAttribute("grade", grade);
        model.addAttribute("remark", remark);
        model.addAttribute("grades", GRADES);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "lookup-rate";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
