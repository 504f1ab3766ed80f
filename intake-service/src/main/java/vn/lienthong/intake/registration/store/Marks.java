package vn.lienthong.intake.registration.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.intake.catalogue.SearchText;
import vn.lienthong.kit.sealing.Seals;

/// By what an applicant is found again although he is sealed: fingerprints under a key that does
/// not lie in the store.
@Component
public final class Marks {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Seals seals;

    Marks(Seals seals) {
        this.seals = seals;
    }

    /// All of one applicant.
    public List<String> of(Applicant applicant) {
        List<String> marks = new ArrayList<>();
        number(applicant.idNumber()).ifPresent(marks::add);
        phone(applicant.phone()).ifPresent(marks::add);
        phoneAndName(applicant.phone(), applicant.fullName()).ifPresent(marks::add);
        words(applicant.fullName()).stream().map(this::word).distinct().forEach(marks::add);
        return marks;
    }

    /// Of a personal or organisation identifier (số định danh).
    public Optional<String> number(@Nullable String number) {
        return given(number).map(text -> seals.fingerprint("number " + text));
    }

    /// Of a telephone, as it is stored.
    public Optional<String> phone(@Nullable String phone) {
        return given(phone).map(text -> seals.fingerprint("phone " + text));
    }

    /// Of a telephone together with the whole name.
    public Optional<String> phoneAndName(@Nullable String phone, @Nullable String fullName) {
        return given(phone)
                .flatMap(number ->
                        given(fullName)
                                .map(name ->
                                        seals.fingerprint(
                                                "phone+name %s %s"
                                                        .formatted(
                                                                number,
                                                                String.join(" ", words(name))))));
    }

    /// Of a word of a name, without diacritics.
    public String word(String word) {
        return seals.fingerprint("word " + word);
    }

    private static List<String> words(String name) {
        return SPACE.splitAsStream(SearchText.of(name)).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> !one.isBlank());
    }
}
