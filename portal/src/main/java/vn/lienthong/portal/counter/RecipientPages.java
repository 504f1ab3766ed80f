package vn.lienthong.portal.counter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Recipients;

/// Which messages a person wants (mong muốn nhận tin). A number or address travels in forms only:
/// what stands in an address bar stands in histories and logs.
@Controller
class RecipientPages {
    static final String AT = "/mot-cua/mong-muon-nhan-tin";
    private static final List<String> CHANNELS = List.of("SMS", "EMAIL", "CHAT", "NATIONAL_PORTAL");
    private static final List<String> LANGUAGES = List.of("vi", "en");
    private static final int SIZE = 25;

    private final Recipients recipients;
    private final Words words;

    RecipientPages(Recipients recipients, Words words) {
        this.recipients = recipients;
        this.words = words;
    }

    /// What the officer typed and ticked.
    ///
    /// @param unwanted `true` when nothing is to be sent there
    /// @param language empty for the usual one
    record Form(
            @Nullable String channel,
            @Nullable String address,
            @Nullable String unwanted,
            @Nullable String reason,
            @Nullable String optedIn,
            @Nullable String language) {

        static Form empty() {
            return new Form("SMS", "", "false", "", null, "");
        }

        /// What is noted, as a form that would note the same.
        Form as(Recipients.Noted noted) {
            return new Form(
                    channel,
                    address,
                    String.valueOf(noted.suppressed() != null),
                    noted.suppressed(),
                    noted.optedIn() ? "true" : null,
                    noted.language());
        }

        String to() {
            return address == null ? "" : address.strip();
        }

        String by() {
            return channel == null ? "" : channel;
        }

        public boolean refuses() {
            return "true".equals(unwanted);
        }

        public boolean asksForMore() {
            return "true".equals(optedIn);
        }

        String because() {
            return reason == null ? "" : reason.strip();
        }

        public String tongue() {
            return language == null ? "" : language;
        }

        Recipients.Wish wish() {
            return new Recipients.Wish(
                    by(),
                    to(),
                    refuses() ? because() : null,
                    asksForMore(),
                    tongue().isEmpty() ? null : tongue());
        }
    }

    @GetMapping(AT)
    String open(@RequestParam(defaultValue = "0") int page, Model model) {
        return ask(Form.empty(), FormErrors.none(), page, model);
    }

    /// @param act `find`, `edit`, `check`, `note` or `undo`
    @PostMapping(AT)
    String send(
            @ModelAttribute("form") Form form,
            @RequestParam(defaultValue = "find") String act,
            Model model) {
        return switch (recipients.find(form.by(), form.to(), newKey())) {
            case Outcome.Done<Recipients.Noted>(var noted) -> {
                model.addAttribute("noted", noted);
                yield switch (act) {
                    case "edit" -> show(form, FormErrors.none(), model);
                    case "check" -> check(form, model);
                    case "note", "undo" -> note(form, noted, act, model);
                    default -> show(form.as(noted), FormErrors.none(), model);
                };
            }
            case Outcome.Refused<Recipients.Noted>(var problem) ->
                    ask(form, FormErrors.of(problem, RecipientPages::searched), 0, model);
            case Outcome.Unanswered<Recipients.Noted>(var service) ->
                    ask(form, unanswered(words.of("service." + service)), 0, model);
        };
    }

    private String check(Form form, Model model) {
        if (form.refuses() && form.because().isEmpty()) {
            return show(
                    form,
                    FormErrors.none().at("reason", words.of("recipient.reason.missing")),
                    model);
        }
        model.addAttribute("form", form);
        return "counter/recipient-check";
    }

    /// What stood there before goes with the page, so that it can be set back.
    private String note(Form form, Recipients.Noted before, String act, Model model) {
        return switch (recipients.note(form.wish(), newKey())) {
            case Outcome.Done<Recipients.Noted>(var noted) -> {
                model.addAttribute("noted", noted);
                model.addAttribute("undo", form.as(before));
                model.addAttribute(
                        "done", words.of("recipient.done." + act, String.valueOf(noted.address())));
                yield show(form.as(noted), FormErrors.none(), model);
            }
            case Outcome.Refused<Recipients.Noted>(var problem) ->
                    show(form, FormErrors.of(problem, RecipientPages::wished), model);
            case Outcome.Unanswered<Recipients.Noted>(var service) ->
                    show(form, unanswered(words.of("service." + service)), model);
        };
    }

    private FormErrors unanswered(String service) {
        return FormErrors.none().about(words.of("wording.unanswered", service));
    }

    private static @Nullable String searched(String path) {
        return List.of("channel", "address").contains(path) ? path : null;
    }

    private static @Nullable String wished(String path) {
        return switch (path) {
            case "suppressed" -> "reason";
            case "language" -> path;
            default -> null;
        };
    }

    /// Whose wishes are asked for, and below it the addresses to which nothing is sent.
    private String ask(Form form, FormErrors errors, int page, Model model) {
        int number = Math.max(0, page);
        Part<Page<Recipients.Noted>> suppressed =
                Part.of(() -> recipients.suppressed(number, SIZE));
        long total = suppressed.value() == null ? 0 : suppressed.value().total();
        model.addAttribute("form", form);
        model.addAttribute("channels", CHANNELS);
        model.addAttribute("errors", errors);
        model.addAttribute("suppressed", suppressed);
        model.addAttribute("pager", Pager.here(number, SIZE, total));
        return "counter/recipients";
    }

    private static String show(Form form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("errors", errors);
        return "counter/recipient";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
