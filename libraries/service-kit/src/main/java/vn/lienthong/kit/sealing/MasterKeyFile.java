package vn.lienthong.kit.sealing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Master keys in a file: `current=<id>`, `key.<id>=<32 octets in Base64>` for each, and
/// `fingerprints=<the same>`. Only its owner may read it.
final class MasterKeyFile implements MasterKeys {

    private static final int OCTETS = 32;
    private static final String CURRENT = "current";
    private static final String FINGERPRINTS = "fingerprints";
    private static final String PREFIX = "key.";

    private final Map<String, MasterKey> keys = new HashMap<>();
    private final MasterKey current;
    private final SecretKey fingerprints;

    /// @param create whether a missing file is made, with new keys
    MasterKeyFile(Path file, boolean create) {
        try {
            if (create && Files.notExists(file)) {
                make(file);
            }
            Properties lines = lines(file);
            for (String name : lines.stringPropertyNames()) {
                if (name.startsWith(PREFIX)) {
                    String id = name.substring(PREFIX.length());
                    keys.put(id, new MasterKey(id, key(file, lines, name, "AES")));
                }
            }
            this.fingerprints = key(file, lines, FINGERPRINTS, "HmacSHA256");
            this.current =
                    Optional.ofNullable(keys.get(lines.getProperty(CURRENT, "")))
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            file + ": 'current' names no key of this file"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The master keys cannot be read (lienthong.keys.file): " + file, e);
        }
    }

    private static SecretKey key(Path file, Properties lines, String name, String algorithm) {
        byte[] octets = octets(lines.getProperty(name, ""));
        if (octets.length != OCTETS) {
            throw new IllegalArgumentException(
                    "%s: %s must be %d octets in Base64".formatted(file, name, OCTETS));
        }
        return new SecretKeySpec(octets, algorithm);
    }

    /// None when it is not Base64. What the decoder says of it would quote a part of a key.
    private static byte[] octets(String written) {
        try {
            return Base64.getDecoder().decode(written);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static Properties lines(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": not a properties file", e);
        }
        return lines;
    }

    private static void make(Path file) throws IOException {
        // Nobody but the owner may read what is made here.
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        String text =
                """
                current=1
                key.1=%s
                fingerprints=%s
                """
                        .formatted(fresh(), fresh());
        // Whole or not at all, and never over what is there: another process may start as well.
        Path whole = Files.createTempFile(folder, "keys", ".new");
        try {
            Files.writeString(whole, text);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static String fresh() {
        byte[] octets = new byte[OCTETS];
        new SecureRandom().nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    @Override
    public MasterKey current() {
        return current;
    }

    @Override
    public Optional<MasterKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public SecretKey fingerprints() {
        return fingerprints;
    }
}
