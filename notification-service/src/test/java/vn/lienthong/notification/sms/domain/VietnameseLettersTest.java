package vn.lienthong.notification.sms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// All accented letters of Vietnamese, small and large, against the tables of GSM 03.38 and
/// Unicode.
class VietnameseLettersTest {

    /// The plain letter, its septet (GSM 03.38 section 6.2.1), and what stands on it.
    private record Row(char plain, int septet, String accented) {}

    private static final List<Row> TABLE =
            List.of(
                    new Row('a', 0x61, "àảãáạăằẳẵắặâầẩẫấậ"),
                    new Row('d', 0x64, "đ"),
                    new Row('e', 0x65, "èẻẽéẹêềểễếệ"),
                    new Row('i', 0x69, "ìỉĩíị"),
                    new Row('o', 0x6f, "òỏõóọôồổỗốộơờởỡớợ"),
                    new Row('u', 0x75, "ùủũúụưừửữứự"),
                    new Row('y', 0x79, "ỳỷỹýỵ"),
                    new Row('A', 0x41, "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ"),
                    new Row('D', 0x44, "Đ"),
                    new Row('E', 0x45, "ÈẺẼÉẸÊỀỂỄẾỆ"),
                    new Row('I', 0x49, "ÌỈĨÍỊ"),
                    new Row('O', 0x4f, "ÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ"),
                    new Row('U', 0x55, "ÙỦŨÚỤƯỪỬỮỨỰ"),
                    new Row('Y', 0x59, "ỲỶỸÝỴ"));

    /// Composed letter, plain letter, septet.
    static Stream<Arguments> letters() {
        return TABLE.stream()
                .flatMap(row ->
                        row.accented()
                                .chars()
                                .mapToObj(c ->
                                        Arguments.of(
                                                Character.toString(c),
                                                String.valueOf(row.plain()),
                                                row.septet())));
    }

    private static List<String> composed() {
        return letters().map(a -> (String) a.get()[0]).toList();
    }

    @Test
    void thereAreSixtySevenSmallAndSixtySevenLargeOnes() {
        assertThat(composed()).hasSize(134).doesNotHaveDuplicates();
        assertThat(composed()).filteredOn(l -> l.equals(l.toLowerCase(Locale.ROOT))).hasSize(67);
        assertThat(composed()).allMatch(l -> Normalizer.isNormalized(l, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void withoutDiacriticsEachIsItsPlainLetterAndSeptet(String letter, String plain, int septet) {
        for (String form : forms(letter)) {
            SmsText text = SmsText.of(form, Encoding.GSM_UNACCENTED);
            assertThat(text.parts()).containsExactly(plain);
            assertThat(Encoding.GSM_UNACCENTED.octets(text.parts().getFirst()))
                    .containsExactly(septet);
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void withDiacriticsEachTravelsAsOneUnit(String letter, String plain, int septet) {
        for (String form : forms(letter)) {
            SmsText text = SmsText.of(form, Encoding.UCS2_ACCENTED);
            byte[] octets = Encoding.UCS2_ACCENTED.octets(text.parts().getFirst());
            assertThat(octets).containsExactly(letter.charAt(0) >> 8, letter.charAt(0) & 0xff);
            assertThat(new String(octets, StandardCharsets.UTF_16BE)).isEqualTo(letter);
            assertThat(SmsSize.of(form, Encoding.UCS2_ACCENTED).total()).isEqualTo(1);
        }
    }

    /// Composed, wholly decomposed, and as keyboards type: the letter composed and its tone apart.
    private static List<String> forms(String letter) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        String typed =
                Normalizer.normalize(apart.substring(0, apart.length() - 1), Normalizer.Form.NFC)
                        + apart.charAt(apart.length() - 1);
        return apart.length() == 1 ? List.of(letter) : List.of(letter, apart, typed);
    }

    @Test
    void exactlySevenStandInTheGsmAlphabet() {
        assertThat(
                        composed().stream()
                                .filter(l -> GsmAlphabet.septets(l.charAt(0)) > 0)
                                .collect(Collectors.joining()))
                .isEqualTo("àèéìòùÉ");
        for (String letter : composed()) {
            if (!"àèéìòùÉ".contains(letter)) {
                assertThatThrownBy(() -> GsmAlphabet.encode(letter))
                        .isInstanceOfSatisfying(
                                UnencodableException.class,
                                e -> assertThat(e.character()).isEqualTo(letter));
            }
        }
    }
}
