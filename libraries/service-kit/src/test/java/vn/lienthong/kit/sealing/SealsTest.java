package vn.lienthong.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {

    private static final String CODE = "H99-0001";
    private static final String PART = "applicant";
    private static final String SECRET = "Nguyễn Thị Hòa, 0912000678";
    private static final KeyShelf.Dropped WHY =
            new KeyShelf.Dropped(Instant.parse("2026-11-23T01:00:00Z"), "lan", "theo yêu cầu");

    private final KeysInMemory shelf = new KeysInMemory();
    private final Seals seals = new Seals(KeysOfTest.of(1), shelf);

    @BeforeEach
    void makeKeys() {
        seals.make(List.of(CODE, "H99-0002"));
    }

    private byte[] sealed(String content) {
        return seals.seal(CODE, PART, content.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String opened(Seals by, byte[] sealed) {
        return new String(by.open(CODE, PART, sealed).orElseThrow(), StandardCharsets.UTF_8);
    }

    /// Refused, and without a word of what it holds.
    private static void refused(Seals by, String subject, String part, byte[] sealed) {
        UnsealableException refusal =
                catchThrowableOfType(
                        UnsealableException.class, () -> by.open(subject, part, sealed));
        assertThat(refusal).isNotNull().hasNoCause();
        assertThat(refusal.getMessage()).isNotBlank().doesNotContain("Hòa", "0912", "Nguy");
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "", "a", "\u0000", "🙂 ả"})
    void what_was_sealed_is_opened_here_and_elsewhere(String content) {
        byte[] sealed = sealed(content);

        assertThat(opened(seals, sealed)).isEqualTo(content);
        assertThat(opened(new Seals(KeysOfTest.of(1), shelf), sealed)).isEqualTo(content);
    }

    @Test
    void what_is_long_or_no_text_comes_back_octet_for_octet() {
        byte[] file = {0, -1, (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        byte[] sealed = seals.seal(CODE, "file 1", file).orElseThrow();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("PNG");
        assertThat(seals.open(CODE, "file 1", sealed)).hasValue(file);
        assertThat(opened(seals, sealed(SECRET.repeat(50_000)))).isEqualTo(SECRET.repeat(50_000));
    }

    @Test
    void nothing_of_the_content_or_of_the_key_is_readable() {
        byte[] sealed = sealed(SECRET);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Nguy", "0912");
        assertThat(shelf.find(List.of(CODE)).values())
                .singleElement()
                .satisfies(key -> assertThat(key.wrapped()).hasSize(12 + 32 + 16));
    }

    @Test
    void two_seals_of_the_same_text_differ() {
        byte[] one = sealed(SECRET);
        byte[] two = sealed(SECRET);

        assertThat(one).isNotEqualTo(two).hasSameSizeAs(two);
        assertThat(Arrays.copyOf(one, 12)).isNotEqualTo(Arrays.copyOf(two, 12));
    }

    @Test
    void another_subject_or_another_part_is_refused() {
        byte[] sealed = sealed(SECRET);

        refused(seals, "H99-0002", PART, sealed);
        refused(seals, CODE, "note", sealed);
        refused(seals, CODE, "", sealed);
    }

    @Test
    void any_changed_octet_and_whatever_is_cut_off_or_added_is_refused() {
        byte[] sealed = sealed(SECRET);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refused(seals, CODE, PART, changed);
            refused(seals, CODE, PART, Arrays.copyOf(sealed, i));
        }
        refused(seals, CODE, PART, Arrays.copyOf(sealed, sealed.length + 1));
    }

    @Test
    void the_key_of_another_subject_in_the_place_of_its_own_is_refused() {
        KeysInMemory swapped = new KeysInMemory();
        shelf.find(List.of("H99-0002")).values().forEach(key -> swapped.add(Map.of(CODE, key)));

        refused(new Seals(KeysOfTest.of(1), swapped), CODE, PART, sealed(SECRET));
    }

    @Test
    void a_missing_master_key_is_named() {
        Seals without = new Seals(KeysOfTest.of(2), shelf);

        assertThat(
                        catchThrowableOfType(
                                UnsealableException.class,
                                () -> without.open(CODE, PART, sealed(SECRET))))
                .hasMessageContaining("master key 1 ");
    }

    @Test
    void making_a_key_again_changes_nothing() {
        byte[] sealed = sealed(SECRET);
        Seals other = new Seals(KeysOfTest.of(1), shelf);

        other.make(List.of(CODE));

        assertThat(opened(other, sealed)).isEqualTo(SECRET);
    }

    @Test
    void who_has_no_key_can_seal_and_open_nothing() {
        assertThat(seals.seal("H99-0009", PART, new byte[1])).isEmpty();
        assertThat(seals.open("H99-0009", PART, sealed(SECRET))).isEmpty();
    }

    @Test
    void what_was_erased_is_opened_by_nobody_and_gets_no_other_key() {
        byte[] sealed = sealed(SECRET);

        assertThat(seals.erase(CODE, WHY)).isTrue();
        assertThat(seals.erase(CODE, WHY)).isFalse();
        seals.make(List.of(CODE));

        assertThat(seals.open(CODE, PART, sealed)).isEmpty();
        assertThat(seals.seal(CODE, PART, sealed)).isEmpty();
        assertThat(new Seals(KeysOfTest.of(1), shelf).open(CODE, PART, sealed)).isEmpty();
        assertThat(seals.erased(CODE)).hasValue(WHY);
        assertThat(seals.erased("H99-0002")).isEmpty();
    }

    @Test
    void what_is_forgotten_leaves_no_trace() {
        seals.forget(List.of(CODE));

        assertThat(seals.erased(CODE)).isEmpty();
        assertThat(seals.seal(CODE, PART, new byte[1])).isEmpty();
    }

    @Test
    void a_rotation_encrypts_every_key_anew_and_what_they_sealed_stays() {
        KeysOfTest masters = KeysOfTest.of(1);
        Seals before = new Seals(masters, shelf);
        byte[] sealed = sealed(SECRET);
        for (int i = 0; i < 1200; i++) {
            before.make(List.of("many-" + i));
        }
        KeyRotation rotation = new KeyRotation(masters, shelf);

        rotation.begin();
        assertThat(rotation.standing().left()).isEqualTo(1202);
        int rounds = 0;
        while (rotation.goOn() > 0) {
            rounds++;
        }

        assertThat(rounds).isEqualTo(3);
        assertThat(rotation.standing())
                .isEqualTo(new KeyRotation.Standing("2", Map.of("1", 0L, "2", 1202L)));
        assertThat(opened(new Seals(KeysOfTest.of(2), shelf), sealed)).isEqualTo(SECRET);
    }

    @Test
    void fingerprints_say_nothing_and_outlive_a_rotation() {
        Seals rotated = new Seals(KeysOfTest.of(1, 2), shelf);
        String fingerprint = seals.fingerprint(SECRET);

        assertThat(fingerprint).matches("[0-9a-f]{32}");
        assertThat(seals.fingerprint(SECRET)).isEqualTo(fingerprint);
        assertThat(rotated.fingerprint(SECRET)).isEqualTo(fingerprint);
        assertThat(seals.fingerprint(SECRET + " ")).isNotEqualTo(fingerprint);
    }
}
