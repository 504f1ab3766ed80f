package vn.lienthong.portal.counter;

import static vn.lienthong.fuzz.Trial.require;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.intake.registration.input.FieldReader;
import vn.lienthong.portal.page.PlainText;
import vn.lienthong.portal.page.PortalWords;

/// What is typed or scanned at the counter: an identity card, and a form, one `name=value` a line.
/// What the page's own rules let through, intake-service takes.
public final class CounterFormFuzz {

    private static final ContactRules RULES = new ContactRules(PortalWords.words());
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");

    private CounterFormFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> tried(new String(input, StandardCharsets.UTF_8)));
    }

    private static void tried(String text) {
        IdentityCard.read(text).ifPresent(CounterFormFuzz::card);
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        text.lines()
                .forEach(line -> {
                    int is = line.indexOf('=');
                    if (is > 0) {
                        sent.add(line.substring(0, is), line.substring(is + 1));
                    }
                });
        RegistrationForm form = RegistrationForm.of(sent);
        form.values()
                .keySet()
                .forEach(name ->
                        require(
                                RegistrationForm.FIELDS.contains(name)
                                        || name.equals("reason")
                                        || name.startsWith("copies."),
                                "A field that nobody asked for"));
        var _ = form.hidden();
        var _ = form.applicant();
        boolean _ = PlainText.containsAll(text, form.value("note"));
        rules(form);
    }

    private static void card(IdentityCard card) {
        require(
                NUMBER.matcher(card.idNumber()).matches() && !card.fullName().isBlank(),
                "A card of nobody");
        require(!card.toString().contains(card.idNumber()), "The card tells whose it is");
    }

    private static void rules(RegistrationForm form) {
        alike(RULES.phone(), form.value("applicant.phone").replaceAll(RULES.separators(), ""), 0);
        alike(RULES.idNumber(), form.value("applicant.idNumber").replace(" ", ""), 1);
        alike(RULES.email(), form.value("applicant.email"), 2);
    }

    private static void alike(String rule, String text, int field) {
        if (!text.isEmpty() && text.matches(rule) && text.length() <= 254) {
            FieldReader reader = new FieldReader();
            Optional<String> read =
                    Optional.ofNullable(
                            switch (field) {
                                case 0 -> reader.phone("f", text);
                                case 1 -> reader.idNumber("f", text);
                                default -> reader.email("f", text);
                            });
            require(
                    reader.faults().isEmpty() && read.isPresent(),
                    "The page lets through what the service refuses");
        }
    }
}
