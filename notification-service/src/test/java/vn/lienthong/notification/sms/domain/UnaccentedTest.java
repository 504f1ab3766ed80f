package vn.lienthong.notification.sms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnaccentedTest {

    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("a", "àảãáạăằẳẵắặâầẩẫấậ"),
                    Map.entry("e", "èẻẽéẹêềểễếệ"),
                    Map.entry("i", "ìỉĩíị"),
                    Map.entry("o", "òỏõóọôồổỗốộơờởỡớợ"),
                    Map.entry("u", "ùủũúụưừửữứự"),
                    Map.entry("y", "ỳỷỹýỵ"),
                    Map.entry("d", "đ"),
                    Map.entry("A", "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ"),
                    Map.entry("E", "ÈẺẼÉẸÊỀỂỄẾỆ"),
                    Map.entry("I", "ÌỈĨÍỊ"),
                    Map.entry("O", "ÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ"),
                    Map.entry("U", "ÙỦŨÚỤƯỪỬỮỨỰ"),
                    Map.entry("Y", "ỲỶỸÝỴ"),
                    Map.entry("D", "Đ"));

    @Test
    void everyAccentedLetterOfVietnameseLosesItsMarksAndNothingElse() {
        assertThat(LETTERS.values().stream().mapToInt(String::length).sum()).isEqualTo(134);
        LETTERS.forEach((plain, accented) ->
                accented.chars()
                        .forEach(letter ->
                                assertThat(Unaccented.of(Character.toString(letter)))
                                        .as(Character.toString(letter))
                                        .isEqualTo(plain)));
    }

    @Test
    void decomposedLettersAreTheSameLetters() {
        assertThat(Unaccented.of("Đu\u031b\u0301c")).isEqualTo("Duc");
    }

    @Test
    void theWritingOfWordProcessorsBecomesThatOfTypewriters() {
        assertThat(Unaccented.of("“Hẹn” – ‘trả’… 17:30\u00a0ngày\tsau"))
                .isEqualTo("\"Hen\" - 'tra'... 17:30 ngay sau");
    }
}
