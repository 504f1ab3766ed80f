package vn.lienthong.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.kit.sealing.Sealing.Sealed;

class SealingTest {

    private static final String OWNER = "H99-0001";
    private static final String SECRET = "Nguyễn Thị Hòa, 0912000678";

    private final Sealing sealing = new Sealing(new Keys("1", Map.of("1", aes(1))));

    private record Keys(String now, Map<String, SecretKey> all) implements MasterKeys {

        @Override
        public MasterKey current() {
            return find(now).orElseThrow();
        }

        @Override
        public Optional<MasterKey> find(String id) {
            return Optional.ofNullable(all.get(id)).map(key -> new MasterKey(id, key));
        }

        @Override
        public SecretKey fingerprints() {
            return new SecretKeySpec(octets(9), "HmacSHA256");
        }
    }

    private static SecretKey aes(int seed) {
        return new SecretKeySpec(octets(seed), "AES");
    }

    private static byte[] octets(int seed) {
        byte[] octets = new byte[32];
        Arrays.fill(octets, (byte) seed);
        return octets;
    }

    @Test
    void whatIsNoTextComesBackOctetForOctet() {
        byte[] file = {0, -1, (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

        Sealed sealed = sealing.seal(file, OWNER);

        assertThat(new String(sealed.content(), StandardCharsets.ISO_8859_1)).doesNotContain("PNG");
        assertThat(sealing.openOctets(sealed, OWNER)).isEqualTo(file);
        refused(sealing, sealed, "another");
    }

    /// Refused, and without a word of what it holds.
    private static void refused(Sealing by, Sealed sealed, String owner) {
        UnsealableException refusal =
                catchThrowableOfType(UnsealableException.class, () -> by.open(sealed, owner));
        assertThat(refusal).isNotNull().hasNoCause();
        assertThat(refusal.getMessage()).isNotBlank().doesNotContain("Hòa", "0912", "Nguy");
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "", "a", "\u0000", "🙂 ả"})
    void what_was_sealed_is_opened(String content) {
        assertThat(sealing.open(sealing.seal(content, OWNER), OWNER)).isEqualTo(content);
    }

    @Test
    void a_long_content_is_sealed_too() {
        String content = SECRET.repeat(50_000);

        assertThat(sealing.open(sealing.seal(content, OWNER), OWNER)).isEqualTo(content);
    }

    @Test
    void nothing_of_the_content_is_readable() {
        Sealed sealed = sealing.seal(SECRET, OWNER);

        for (byte[] octets : List.of(sealed.key(), sealed.content())) {
            assertThat(new String(octets, StandardCharsets.UTF_8))
                    .doesNotContain("Nguy", "Th", "0912");
        }
        assertThat(sealed.master()).isEqualTo("1");
    }

    @Test
    void two_seals_of_the_same_text_differ_in_everything() {
        Sealed one = sealing.seal(SECRET, OWNER);
        Sealed two = sealing.seal(SECRET, OWNER);

        assertThat(one.content()).isNotEqualTo(two.content()).hasSameSizeAs(two.content());
        assertThat(one.key()).isNotEqualTo(two.key());
        assertThat(Arrays.copyOf(one.content(), 12)).isNotEqualTo(Arrays.copyOf(two.content(), 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H99-0002", "", "H99-0001 ", "h99-0001"})
    void another_owner_is_refused(String owner) {
        refused(sealing, sealing.seal(SECRET, OWNER), owner);
    }

    @Test
    void the_key_of_another_document_is_refused() {
        Sealed one = sealing.seal(SECRET, OWNER);
        Sealed two = sealing.seal(SECRET, OWNER);

        refused(sealing, new Sealed("1", two.key(), one.content()), OWNER);
    }

    @Test
    void any_changed_octet_is_refused() {
        Sealed sealed = sealing.seal(SECRET, OWNER);

        for (int i = 0; i < sealed.content().length; i++) {
            refused(sealing, new Sealed("1", sealed.key(), changed(sealed.content(), i)), OWNER);
        }
        for (int i = 0; i < sealed.key().length; i++) {
            refused(sealing, new Sealed("1", changed(sealed.key(), i), sealed.content()), OWNER);
        }
    }

    private static byte[] changed(byte[] octets, int index) {
        byte[] changed = octets.clone();
        changed[index] ^= 1;
        return changed;
    }

    @Test
    void whatever_is_cut_off_or_added_is_refused() {
        Sealed sealed = sealing.seal(SECRET, OWNER);

        for (int length = 0; length < sealed.content().length; length++) {
            int kept = length;
            both(sealed, octets -> Arrays.copyOf(octets, Math.min(kept, octets.length - 1)));
        }
        both(sealed, octets -> Arrays.copyOf(octets, octets.length + 1));
    }

    private void both(Sealed sealed, UnaryOperator<byte[]> change) {
        refused(sealing, new Sealed("1", sealed.key(), change.apply(sealed.content())), OWNER);
        refused(sealing, new Sealed("1", change.apply(sealed.key()), sealed.content()), OWNER);
    }

    @Test
    void a_missing_master_key_is_named() {
        Sealed sealed = sealing.seal(SECRET, OWNER);
        Sealing without = new Sealing(new Keys("2", Map.of("2", aes(2))));

        refused(without, sealed, OWNER);
        assertThat(
                        catchThrowableOfType(
                                UnsealableException.class, () -> without.open(sealed, OWNER)))
                .hasMessageContaining("master key 1 ");
    }

    @Test
    void another_key_of_the_same_name_is_refused() {
        refused(
                new Sealing(new Keys("1", Map.of("1", aes(2)))),
                sealing.seal(SECRET, OWNER),
                OWNER);
    }

    @Test
    void after_a_rotation_the_old_is_still_opened_and_the_new_is_sealed_under_the_new_key() {
        Sealed before = sealing.seal(SECRET, OWNER);
        Sealing rotated = new Sealing(new Keys("2", Map.of("1", aes(1), "2", aes(2))));

        assertThat(rotated.open(before, OWNER)).isEqualTo(SECRET);
        assertThat(rotated.seal(SECRET, OWNER).master()).isEqualTo("2");
        refused(sealing, rotated.seal(SECRET, OWNER), OWNER);
    }

    @Test
    void fingerprints_say_nothing_and_outlive_a_rotation() {
        Sealing rotated = new Sealing(new Keys("2", Map.of("2", aes(2))));
        String fingerprint = sealing.fingerprint(SECRET);

        assertThat(fingerprint).matches("[0-9a-f]{32}");
        assertThat(sealing.fingerprint(SECRET)).isEqualTo(fingerprint);
        assertThat(rotated.fingerprint(SECRET)).isEqualTo(fingerprint);
        assertThat(sealing.fingerprint(SECRET + " ")).isNotEqualTo(fingerprint);
    }
}
