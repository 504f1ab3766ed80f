package vn.lienthong.portal.counter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;

/// What the counter has typed, field by field; its fields are named as the request's paths, so that
/// a service's errors find their place.
///
/// @param key under which it is registered once, however often it is sent
/// @param values text by field
/// @param papers code of each paper handed in
/// @param originals codes of the papers handed in as originals
record RegistrationForm(
        String key, Map<String, String> values, Set<String> papers, Set<String> originals) {
    static final String KIND = "applicant.kind";
    static final String FULL_NAME = "applicant.fullName";
    static final String REASON = "reason";
    static final String ID_NUMBER = "applicant.idNumber";
    static final String ADDRESS = "applicant.address";
    static final List<String> FIELDS =
            List.of(
                    "channel",
                    KIND,
                    FULL_NAME,
                    ID_NUMBER,
                    "applicant.phone",
                    "applicant.email",
                    ADDRESS,
                    "note");

    private static final String PAPER = "paper";
    private static final String ORIGINAL = "original";
    private static final String COPIES = "copies.";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,3}");

    /// An empty form: a citizen who came in person, every required paper still to be ticked.
    static RegistrationForm fresh(Intake.Procedure procedure) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("channel", "COUNTER");
        values.put(KIND, "CITIZEN");
        Set<String> originals =
                procedure.papers().stream()
                        .filter(Intake.PaperWanted::original)
                        .map(Intake.PaperWanted::code)
                        .collect(Collectors.toSet());
        return new RegistrationForm(newKey(), values, Set.of(), originals);
    }

    static RegistrationForm of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> {
            if (FIELDS.contains(name) || name.equals(REASON) || name.startsWith(COPIES)) {
                // Some keyboards compose Vietnamese letters from parts; everything behind the form
                // expects them whole.
                values.put(name, Normalizer.normalize(all.getFirst(), Normalizer.Form.NFC).strip());
            }
        });
        String key = sent.getFirst("key");
        return new RegistrationForm(
                key == null || key.isBlank() ? newKey() : key,
                values,
                Set.copyOf(sent.getOrDefault(PAPER, List.of())),
                Set.copyOf(sent.getOrDefault(ORIGINAL, List.of())));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// The same under a new key, after a refusal: another request is coming.
    RegistrationForm underNewKey() {
        return new RegistrationForm(newKey(), values, papers, originals);
    }

    /// The same with what the applicant's card says; it is the better witness.
    RegistrationForm with(IdentityCard card) {
        Map<String, String> filled = new LinkedHashMap<>(values);
        filled.put(KIND, "CITIZEN");
        filled.put(FULL_NAME, card.fullName());
        filled.put(ID_NUMBER, card.idNumber());
        filled.put(ADDRESS, card.address());
        return new RegistrationForm(key, filled, papers, originals);
    }

    /// The same with every required paper ticked.
    RegistrationForm withRequiredPapers(Intake.Procedure procedure) {
        Set<String> all = new HashSet<>(papers);
        procedure.papers().stream()
                .filter(Intake.PaperWanted::required)
                .map(Intake.PaperWanted::code)
                .forEach(all::add);
        return new RegistrationForm(key, values, Set.copyOf(all), originals);
    }

    /// Whether there is enough to tell the applicant from others.
    boolean namesSomebody() {
        return !value(ID_NUMBER).isEmpty() || !value("applicant.phone").isEmpty();
    }

    /// The text of a field; empty when nothing was typed.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(Intake.PaperWanted paper) {
        return papers.contains(paper.code());
    }

    public boolean isOriginal(Intake.PaperWanted paper) {
        return originals.contains(paper.code());
    }

    /// How many copies were typed, else how many the procedure asks for.
    public String copies(Intake.PaperWanted paper) {
        return values.getOrDefault(COPIES + paper.code(), String.valueOf(wanted(paper)));
    }

    private static int wanted(Intake.PaperWanted paper) {
        return paper.copies() == null ? 1 : paper.copies();
    }

    /// What is plainly missing; everything else is for the service to judge.
    FormErrors check(Words words, Intake.Procedure procedure) {
        FormErrors errors = FormErrors.none();
        if (value(FULL_NAME).isEmpty()) {
            errors.at(FULL_NAME, words.of("register.fullName.missing"));
        }
        for (Intake.PaperWanted paper : procedure.papers()) {
            if (has(paper) && !WHOLE_NUMBER.matcher(copies(paper)).matches()) {
                errors.at(
                        "papers", words.of("register.copies.wrong", String.valueOf(paper.name())));
            }
        }
        return errors;
    }

    /// Required papers that were not ticked.
    public List<Intake.PaperWanted> missing(Intake.Procedure procedure) {
        return procedure.papers().stream()
                .filter(paper -> paper.required() && !has(paper))
                .toList();
    }

    /// The form's field for a path of the service's request.
    static @Nullable String fieldAt(String path) {
        if (FIELDS.contains(path)) {
            return path;
        }
        return path.startsWith("documents") ? "papers" : null;
    }

    Intake.Registration registration(Intake.Procedure procedure, String office) {
        List<Intake.Paper> documents =
                procedure.papers().stream()
                        .filter(this::has)
                        .map(paper ->
                                new Intake.Paper(
                                        paper.code(),
                                        paper.name(),
                                        Integer.valueOf(copies(paper)),
                                        isOriginal(paper)))
                        .toList();
        return new Intake.Registration(
                procedure.code(), office, value("channel"), applicant(), documents, value("note"));
    }

    Intake.Refusal refusal(Intake.Procedure procedure, String office) {
        return new Intake.Refusal(procedure.code(), office, applicant(), value(REASON));
    }

    Intake.Applicant applicant() {
        return new Intake.Applicant(
                value(KIND),
                value(FULL_NAME),
                value(ID_NUMBER),
                value("applicant.phone"),
                value("applicant.email"),
                value(ADDRESS));
    }

    /// Everything typed, as hidden fields for the page on which it is checked; the reason of a
    /// refusal has a visible field of its own.
    public List<Hidden> hidden() {
        List<Hidden> fields = new ArrayList<>();
        fields.add(new Hidden("key", key));
        values.forEach((name, value) -> {
            if (!name.equals(REASON)) {
                fields.add(new Hidden(name, value));
            }
        });
        papers.forEach(code -> fields.add(new Hidden(PAPER, code)));
        originals.forEach(code -> fields.add(new Hidden(ORIGINAL, code)));
        return List.copyOf(fields);
    }

    /// One hidden field.
    record Hidden(String name, String value) {}
}
