package vn.lienthong.notification.sms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.notification.sms.domain.Encoding.GSM_UNACCENTED;
import static vn.lienthong.notification.sms.domain.Encoding.UCS2_ACCENTED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    private static final String EXTENSION = "\f^{}\\[~]|€";

    @ParameterizedTest
    @CsvSource({
        "GSM_UNACCENTED, 0, 1",
        "GSM_UNACCENTED, 1, 1",
        "GSM_UNACCENTED, 160, 1",
        "GSM_UNACCENTED, 161, 2",
        "GSM_UNACCENTED, 306, 2",
        "GSM_UNACCENTED, 307, 3",
        "GSM_UNACCENTED, 459, 3",
        "GSM_UNACCENTED, 460, 4",
        "UCS2_ACCENTED, 0, 1",
        "UCS2_ACCENTED, 70, 1",
        "UCS2_ACCENTED, 71, 2",
        "UCS2_ACCENTED, 134, 2",
        "UCS2_ACCENTED, 135, 3",
        "UCS2_ACCENTED, 201, 3",
        "UCS2_ACCENTED, 202, 4"
    })
    void partsAreCountedAsPhonesCountThem(Encoding encoding, int characters, int parts) {
        assertThat(SmsText.of("ạ".repeat(characters), encoding).parts()).hasSize(parts);
    }

    @ParameterizedTest
    @CsvSource({"80, 1", "81, 2", "152, 2", "153, 3"})
    void anExtensionCharacterTakesTwoPlacesAndIsNeverCut(int characters, int parts) {
        SmsText text = SmsText.of("€".repeat(characters), GSM_UNACCENTED);

        assertThat(text.parts()).hasSize(parts);
        assertThat(String.join("", text.parts())).isEqualTo("€".repeat(characters));
        assertThat(text.parts()).allMatch(part -> GSM_UNACCENTED.octets(part).length <= 160);
    }

    @Test
    void aPairIsKeptWholeAtThePartsEnd() {
        SmsText text = SmsText.of("a".repeat(152) + "[" + "b".repeat(10), GSM_UNACCENTED);

        assertThat(text.parts()).containsExactly("a".repeat(152), "[" + "b".repeat(10));
    }

    @Test
    void aSurrogatePairIsKeptWhole() {
        SmsText text = SmsText.of("ă".repeat(66) + "😀" + "ơ".repeat(10), UCS2_ACCENTED);

        assertThat(text.parts()).containsExactly("ă".repeat(66), "😀" + "ơ".repeat(10));
    }

    @Test
    void accentsTravelComposedAndAreReadBack() {
        SmsText text = SmsText.of("Hồ sơ đã có kết quả".replace("ồ", "ồ"), UCS2_ACCENTED);

        String part = text.parts().getFirst();
        assertThat(new String(UCS2_ACCENTED.octets(part), StandardCharsets.UTF_16BE))
                .isEqualTo("Hồ sơ đã có kết quả");
    }

    @Test
    void theGsmAlphabetIsWrittenAsItsTableSays() {
        assertThat(GsmAlphabet.encode("@£$ A_z")).containsExactly(0, 1, 2, 0x20, 0x41, 0x11, 0x7a);
        assertThat(GsmAlphabet.encode("{€}")).containsExactly(0x1b, 0x28, 0x1b, 0x65, 0x1b, 0x29);
        assertThat(GsmAlphabet.encode(EXTENSION)).hasSize(2 * EXTENSION.length());
    }

    @Test
    void whatTheAlphabetLacksIsRefused() {
        assertThatThrownBy(() -> SmsText.of("Giá ₫", GSM_UNACCENTED))
                .isInstanceOfSatisfying(
                        UnencodableException.class, e -> assertThat(e.character()).isEqualTo("₫"));
        assertThatThrownBy(() -> GsmAlphabet.encode("\uffff"))
                .isInstanceOf(UnencodableException.class);
    }

    @Test
    void moreThanTheNumberingAllowsIsRefused() {
        assertThat(SmsText.of("a".repeat(255 * 153), GSM_UNACCENTED).parts()).hasSize(255);
        assertThatThrownBy(() -> SmsText.of("a".repeat(255 * 153 + 1), GSM_UNACCENTED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anApologyWithoutAccentsIsReadable() {
        assertThat(SmsText.of("Đức Thắng xin lỗi", GSM_UNACCENTED).parts())
                .isEqualTo(List.of("Duc Thang xin loi"));
    }
}
