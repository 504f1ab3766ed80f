package vn.lienthong.notification.sms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnaccentedTest {

    @Test
    void decomposedLettersAreTheSameLetters() {
        assertThat(Unaccented.of("Đu\u031b\u0301c")).isEqualTo("Duc");
    }

    @Test
    void theWritingOfWordProcessorsBecomesThatOfTypewriters() {
        assertThat(Unaccented.of("“Hẹn” – ‘trả’… 17:30\u00a0ngày\tsau"))
                .isEqualTo("\"Hen\" - 'tra'... 17:30 ngay sau");
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(Unaccented.of("\ufeffHồ\u200b sơ\u00ad\u2060")).isEqualTo("Ho so");
    }
}
