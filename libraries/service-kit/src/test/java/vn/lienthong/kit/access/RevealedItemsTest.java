package vn.lienthong.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.kit.web.Page;

class RevealedItemsTest {

    record Line(@Nullable String code, String name) {}

    record Answer(List<Line> items) {}

    @Test
    void aPageAListAndOneThingTellTheirCodes() {
        List<Line> lines = List.of(new Line("D-1", "a"), new Line("D-2", "b"));
        Revealed.Items both = new Revealed.Items(List.of("D-1", "D-2"), 2);
        assertThat(RevealedItems.items(new Page<>(lines, 40), "code")).isEqualTo(both);
        assertThat(RevealedItems.items(new Answer(lines), "code")).isEqualTo(both);
        assertThat(RevealedItems.items(lines, "code")).isEqualTo(both);
        assertThat(RevealedItems.items(new Line("D-1", "a"), "code").first())
                .containsExactly("D-1");
    }

    @Test
    void eachIsToldOnceAndNothingOfWhatHasNoCode() {
        assertThat(
                        RevealedItems.items(
                                List.of(
                                        new Line("D-1", "a"),
                                        new Line("D-1", "b"),
                                        new Line(null, "c")),
                                "code"))
                .isEqualTo(new Revealed.Items(List.of("D-1"), 1));
        assertThat(RevealedItems.items("text", "code")).isEqualTo(Revealed.Items.NONE);
        assertThat(RevealedItems.items(List.of(), "code")).isEqualTo(Revealed.Items.NONE);
    }

    @Test
    void ofVeryManyTheFirstAreToldAndHowManyThereAre() {
        List<Line> lines = IntStream.range(0, 1000).mapToObj(i -> new Line("D-" + i, "a")).toList();
        Revealed.Items items = RevealedItems.items(lines, "code");
        assertThat(items.first()).hasSize(RevealedItems.MOST).startsWith("D-0", "D-1");
        assertThat(items.count()).isEqualTo(1000);
    }
}
