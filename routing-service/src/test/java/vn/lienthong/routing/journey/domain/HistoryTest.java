package vn.lienthong.routing.journey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.routing.Story;

class HistoryTest {

    private static final Fact RECEIVED =
            new Fact(Story.START, "dossier.received", null, Story.COUNTER, null, 0, null);
    private static final Fact REFUSED =
            new Fact(
                    Story.hour(1).plusNanos(5_000_001),
                    "step.refused",
                    "chuyenvien.thu",
                    Story.LAND,
                    "tham-dinh",
                    1,
                    "sai\nthẩm quyền \\ sai cấp");

    private final History history = History.EMPTY.plus(RECEIVED).plus(REFUSED);

    @Test
    void everyEntryCarriesTheHashOfTheOneBefore() {
        assertThat(history.entries().getFirst().previousHash()).isEqualTo("0".repeat(64));
        assertThat(history.entries().getLast().previousHash())
                .isEqualTo(history.entries().getFirst().hash());
        assertThat(history.verify()).isEmpty();
    }

    @Test
    void anybodyCanComputeTheHashFromWhatIsPublished() throws NoSuchAlgorithmException {
        String text =
                """
                %s
                2026-11-23T02:00:00.005Z
                step.refused
                chuyenvien.thu
                000.03.17.H99
                tham-dinh
                1
                sai\\nthẩm quyền \\\\ sai cấp
                """
                        .formatted(history.entries().getFirst().hash());

        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertThat(history.entries().getLast().hash()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aChangedEntryIsNamed() {
        HistoryEntry last = history.entries().getLast();
        HistoryEntry forged = new HistoryEntry(RECEIVED, last.previousHash(), last.hash());

        assertThat(new History(List.of(history.entries().getFirst(), forged)).verify())
                .contains(new History.Break(1, History.Flaw.CHANGED));
    }

    @Test
    void anEntryThatWasForgedWithItsHashBreaksTheLinkOfTheNext() {
        History three = history.plus(RECEIVED);
        HistoryEntry forged =
                HistoryEntry.of(
                        three.entries().getFirst().hash(),
                        new Fact(
                                Story.hour(1),
                                "step.accepted",
                                null,
                                Story.LAND,
                                "tham-dinh",
                                1,
                                null));

        assertThat(
                        new History(
                                        List.of(
                                                three.entries().getFirst(),
                                                forged,
                                                three.entries().getLast()))
                                .verify())
                .contains(new History.Break(2, History.Flaw.NOT_LINKED));
    }

    @Test
    void aMissingFirstEntryIsNamed() {
        List<HistoryEntry> rest = new ArrayList<>(history.entries());
        rest.removeFirst();

        assertThat(new History(rest).verify())
                .contains(new History.Break(0, History.Flaw.NOT_THE_FIRST));
        assertThat(History.EMPTY.verify())
                .contains(new History.Break(0, History.Flaw.NOT_THE_FIRST));
    }

    @Test
    void aMissingEntryInTheMiddleIsNamed() {
        List<HistoryEntry> rest = new ArrayList<>(history.plus(RECEIVED).entries());
        rest.remove(1);

        assertThat(new History(rest).verify())
                .contains(new History.Break(1, History.Flaw.NOT_LINKED));
    }

    @Test
    void theHistoryKnowsWhatItTells() {
        assertThat(history.tellsOf(REFUSED)).isTrue();
        assertThat(History.EMPTY.tellsOf(REFUSED)).isFalse();
    }
}
