package vn.lienthong.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MasterKeyFileTest {

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("keys").resolve("master.properties");
    }

    private static String base64(int seed, int length) {
        byte[] octets = new byte[length];
        Arrays.fill(octets, (byte) seed);
        return Base64.getEncoder().encodeToString(octets);
    }

    private Path written(String text) throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        return Files.writeString(file(), text);
    }

    private List<String> folderOfTheFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private static String rotated() {
        return """
        current=2
        key.1=%s
        key.2=%s
        fingerprints=%s
        """
                .formatted(base64(1, 32), base64(2, 32), base64(9, 32));
    }

    @Test
    void a_missing_file_is_made_once_for_its_owner_only() throws IOException {
        MasterKeyFile made = new MasterKeyFile(file(), true);
        String text = Files.readString(file());
        MasterKeyFile again = new MasterKeyFile(file(), true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file())).isEqualTo(text);
        assertThat(folderOfTheFile()).containsExactly("master.properties");
        assertThat(made.current().id()).isEqualTo("1");
        assertThat(made.current().key().getEncoded()).hasSize(32);
        assertThat(made.fingerprints().getEncoded())
                .hasSize(32)
                .isNotEqualTo(made.current().key().getEncoded());
        assertThat(again.current()).isEqualTo(made.current());
        assertThat(again.fingerprints()).isEqualTo(made.fingerprints());
    }

    @Test
    void every_made_file_has_keys_of_its_own() {
        assertThat(new MasterKeyFile(folder.resolve("a"), true).current())
                .isNotEqualTo(new MasterKeyFile(folder.resolve("b"), true).current());
    }

    @Test
    void what_one_opening_of_the_file_sealed_the_next_opens() {
        KeysInMemory shelf = new KeysInMemory();
        Seals first = new Seals(new MasterKeyFile(file(), true), shelf);
        first.make(List.of("H99-0001"));
        byte[] sealed = first.seal("H99-0001", "note", new byte[] {1, 2}).orElseThrow();

        assertThat(
                        new Seals(new MasterKeyFile(file(), true), shelf)
                                .open("H99-0001", "note", sealed))
                .hasValue(new byte[] {1, 2});
    }

    @Test
    void a_renewed_key_is_the_current_one_for_every_process_and_the_earlier_ones_stay()
            throws IOException {
        MasterKeyFile here = new MasterKeyFile(file(), true);
        MasterKeyFile elsewhere = new MasterKeyFile(file(), false);
        MasterKeys.MasterKey before = here.current();

        here.renew();

        assertThat(here.current().id()).isEqualTo("2");
        assertThat(here.ids()).containsExactly("1", "2");
        assertThat(here.find("1")).hasValue(before);
        assertThat(elsewhere.find("2")).hasValue(here.current());
        assertThat(elsewhere.current()).isEqualTo(here.current());
        assertThat(elsewhere.fingerprints()).isEqualTo(here.fingerprints());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folderOfTheFile()).containsExactly("master.properties");
    }

    @Test
    void those_who_make_it_at_once_agree()
            throws IOException, InterruptedException, ExecutionException {
        for (int round = 0; round < 20; round++) {
            Path contested = folder.resolve("keys").resolve("round-" + round);
            int makers = 8;
            CyclicBarrier together = new CyclicBarrier(makers);
            List<Future<MasterKeyFile>> made = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(makers)) {
                for (int maker = 0; maker < makers; maker++) {
                    made.add(
                            threads.submit(() -> {
                                together.await();
                                return new MasterKeyFile(contested, true);
                            }));
                }
            }
            MasterKeyFile first = made.getFirst().get();
            for (Future<MasterKeyFile> each : made) {
                assertThat(each.get().current()).isEqualTo(first.current());
                assertThat(each.get().fingerprints()).isEqualTo(first.fingerprints());
            }
        }
        assertThat(folderOfTheFile()).hasSize(20).allMatch(name -> name.startsWith("round-"));
    }

    @Test
    void a_rotated_file_knows_the_old_key_and_uses_the_new() throws IOException {
        MasterKeyFile keys = new MasterKeyFile(written(rotated()), false);

        assertThat(keys.current().id()).isEqualTo("2");
        assertThat(keys.find("1")).isPresent();
        assertThat(keys.find("2")).contains(keys.current());
        assertThat(keys.find("3")).isEmpty();
    }

    @Test
    void what_is_there_is_not_made_anew() throws IOException {
        new MasterKeyFile(written(rotated()), true);

        assertThat(Files.readString(file())).isEqualTo(rotated());
    }

    @Test
    void a_missing_file_that_is_not_to_be_made_is_named() {
        assertThatThrownBy(() -> new MasterKeyFile(file(), false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("lienthong.keys.file");
        assertThat(Files.exists(file())).isFalse();
    }

    static Stream<Arguments> faulty() {
        String key = base64(1, 32);
        String rest = "current=1\nfingerprints=" + key + "\n";
        return Stream.of(
                Arguments.of("", "fingerprints"),
                Arguments.of("current=1\nkey.1=" + key, "fingerprints"),
                Arguments.of("current=1\nkey.1=%s\nfingerprints=".formatted(key), "fingerprints"),
                Arguments.of(rest, "'current' names no key"),
                Arguments.of(rest.replace("=1", "=2") + "key.1=" + key, "'current' names no key"),
                Arguments.of("key.1=%s\nfingerprints=%s".formatted(key, key), "'current'"),
                Arguments.of(rest + "key.1=" + base64(1, 31), "key.1 must be 32 octets"),
                Arguments.of(rest + "key.1=" + base64(1, 33), "key.1 must be 32 octets"),
                Arguments.of(rest + "key.1=SECRET!?" + key, "key.1 must be 32 octets"),
                Arguments.of(rest + "key.1=\\uXYZ" + key, "not a properties file"),
                Arguments.of(rest + "key.1=%s\nkey.0=".formatted(key), "key.0 must be 32 octets"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_faulty_file_is_refused_with_its_name_and_without_its_keys(String text, String why)
            throws IOException {
        Path faulty = written(text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MasterKeyFile(faulty, true))
                .withMessageContaining(faulty.toString())
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.toString()).doesNotContain("SECRET", base64(1, 32)));
        assertThat(Files.readString(faulty)).isEqualTo(text);
    }

    @Test
    void what_is_no_text_is_refused_with_its_name() throws IOException {
        Path faulty = written("");
        Files.write(faulty, "current=\u00ff".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new MasterKeyFile(faulty, false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(faulty.toString());
    }
}
