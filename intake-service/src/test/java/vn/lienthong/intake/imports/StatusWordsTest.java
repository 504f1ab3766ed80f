package vn.lienthong.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contracts.DossierStatus;

class StatusWordsTest {

    static final StatusWords WORDS = new StatusWords(shipped());

    @ParameterizedTest
    @CsvSource({
        "new, 1",
        "receiving, 1",
        "waiting, 5",
        "processing, 4",
        "interoperating, 4",
        "pausing, 4",
        "posting, 9",
        "correcting, 4",
        "cancelling, 7",
        "releasing, 9",
        "denied, 3",
        "unresolved, 8",
        "cancelled, 7",
        "done, 10",
        "collecting, 1",
        "handover, 4",
        "paying, 6"
    })
    void everyWordOfTheSoftwareBeforeHasItsNumber(String word, int number) {
        assertThat(WORDS.find(word)).contains(DossierStatus.ofNumber(number));
        assertThat(WORDS.find(word.toUpperCase(Locale.ROOT)))
                .contains(DossierStatus.ofNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"processing_1, 4", "processing_3, 5", "paying_2, 6", "interoperating_2, 4"})
    void aSubStatusIsItsWordsUnlessItIsListedItself(String word, int number) {
        assertThat(WORDS.find(word)).contains(DossierStatus.ofNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 10", "Đang xử lý, 4", "da xu ly xong, 9", "' 4 ', 4"})
    void aNumberAndAVietnameseNameAreKnownToo(String word, int number) {
        assertThat(WORDS.find(word)).contains(DossierStatus.ofNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"0", "11", "lost", "lost_1", "processing_x", "''"})
    void anythingElseIsNoStatus(String word) {
        assertThat(WORDS.find(word)).isEmpty();
    }

    @Test
    void aNumberThatIsNoStatusStopsTheStartAndIsNamed() {
        Properties words = new Properties();
        words.setProperty("odd", "11");

        assertThatThrownBy(() -> new StatusWords(words))
                .hasMessageContaining("odd has the number 11");
    }

    private static Properties shipped() {
        Properties words = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                StatusWordsTest.class.getResourceAsStream(
                                        "/import-statuses.properties")),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
