package vn.lienthong.routing.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.routing.Story;

class SlipTextTest {

    @Test
    void whatIsPrintedIsRead() {
        SlipText slip = new SlipText(Story.CODE, "tham-dinh", 2);
        assertThat(slip.text()).isEqualTo("LT1|" + Story.CODE + "|tham-dinh|2");
        assertThat(SlipText.parse(" " + slip.text() + "\r\n")).contains(slip);

        SlipText home = new SlipText(Story.CODE, null, 0);
        assertThat(home.text()).isEqualTo("LT1|" + Story.CODE + "||0");
        assertThat(SlipText.parse(home.text())).contains(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LT2|a|b|1", "LT1|a|b", "LT1||b|1", "LT1|a|b|x", "https://a.vn"})
    void anythingElseIsNoSlip(String text) {
        assertThat(SlipText.parse(text)).isEmpty();
    }
}
