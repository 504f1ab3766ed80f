package vn.lienthong.portal.administration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Catalogue;
import vn.lienthong.portal.service.Outcome;

/// Lets the open dossiers of another version of a procedure go on by this one, and shows how far
/// that is. A dossier stays on its version unless somebody orders this, with a reason.
@Controller
class MigrationPages {
    private static final String AT = ProcedureListPage.LIST + "/{code}/phien-ban/{version}/chuyen";

    private final Catalogue catalogue;
    private final Words words;

    MigrationPages(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /// Another version with dossiers that could come over.
    public record Source(int version, long open) {}

    @GetMapping(AT)
    String ask(@PathVariable String code, @PathVariable int version, Model model) {
        return show(model, code, version, null, "", FormErrors.none(), newKey());
    }

    @PostMapping(AT)
    String order(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        FormErrors errors = FormErrors.none();
        if (from == null) {
            errors.at("from", words.of("migration.from.missing"));
        }
        if (reason.isBlank()) {
            errors.at("reason", words.of("ask.reason.missing"));
        }
        if (from == null || !errors.isEmpty()) {
            return show(model, code, version, from, reason, errors, key);
        }
        return switch (catalogue.migrate(code, version, from, reason.strip(), key)) {
            case Outcome.Done<Catalogue.Progress> _ -> "redirect:" + AT;
            case Outcome.Refused<Catalogue.Progress>(var problem) ->
                    show(
                            model,
                            code,
                            version,
                            from,
                            reason,
                            FormErrors.of(problem, MigrationPages::field),
                            newKey());
            case Outcome.Unanswered<Catalogue.Progress>(var service) ->
                    show(
                            model,
                            code,
                            version,
                            from,
                            reason,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + service))),
                            key);
        };
    }

    private String show(
            Model model,
            String code,
            int version,
            @Nullable Integer from,
            String reason,
            FormErrors errors,
            String key) {
        List<Source> sources =
                catalogue.versionsOf(code).stream()
                        .filter(one -> one.version() != version)
                        .map(one ->
                                new Source(one.version(), catalogue.openUnder(code, one.version())))
                        .filter(source -> source.open() > 0)
                        .toList();
        Catalogue.Progress progress = Part.of(() -> catalogue.migration(code, version)).value();
        model.addAttribute("procedure", catalogue.procedure(code, version));
        model.addAttribute("version", version);
        model.addAttribute("sources", sources);
        model.addAttribute("from", from);
        model.addAttribute("reason", reason);
        model.addAttribute("progress", progress);
        if (progress != null && !progress.isDone()) {
            model.addAttribute("refresh", "3");
        }
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "administration/migration";
    }

    private static @Nullable String field(String path) {
        return List.of("from", "reason").contains(path) ? path : null;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
