package vn.lienthong.kit.sealing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Master keys in a file: `current=<id>`, `key.<id>=<32 octets in Base64>` for each, and
/// `fingerprints=<the same>`. Only its owner may read it. A file that was changed is read again.
final class MasterKeyFile implements MasterKeys {

    private static final int OCTETS = 32;
    private static final String CURRENT = "current";
    private static final String FINGERPRINTS = "fingerprints";
    private static final String PREFIX = "key.";
    private static final long LOOK_AGAIN_AFTER = 1_000_000_000L;

    private final Path file;
    private volatile Content content;
    private volatile long lookedAt = System.nanoTime();

    /// What stands in the file.
    private record Content(
            Map<String, MasterKey> keys,
            MasterKey current,
            SecretKey fingerprints,
            FileTime changed) {

        static Content read(Path file) throws IOException {
            // The time first: what changes while it is read is read again.
            FileTime changed = Files.getLastModifiedTime(file);
            Properties lines = lines(file);
            Map<String, MasterKey> keys = new HashMap<>();
            for (String name : lines.stringPropertyNames()) {
                if (name.startsWith(PREFIX)) {
                    String id = name.substring(PREFIX.length());
                    keys.put(id, new MasterKey(id, key(file, lines, name, "AES")));
                }
            }
            SecretKey fingerprints = key(file, lines, FINGERPRINTS, "HmacSHA256");
            MasterKey current =
                    Optional.ofNullable(keys.get(lines.getProperty(CURRENT, "")))
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            file + ": 'current' names no key of this file"));
            return new Content(Map.copyOf(keys), current, fingerprints, changed);
        }
    }

    /// @param create whether a missing file is made, with new keys
    MasterKeyFile(Path file, boolean create) {
        this.file = file;
        try {
            if (create && Files.notExists(file)) {
                make(file);
            }
            this.content = Content.read(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(
                "The master keys cannot be read (lienthong.keys.file): " + file, cause);
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
        String text =
                """
                current=1
                key.1=%s
                fingerprints=%s
                """
                        .formatted(fresh(), fresh());
        Path folder = folder(file);
        Files.createDirectories(folder);
        // Whole or not at all, and never over what is there: another process may start as well.
        Path whole = written(folder, text);
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    // Nobody but the owner may read what is made here.
    private static Path written(Path folder, String text) throws IOException {
        Path whole = Files.createTempFile(folder, "keys", ".new");
        Files.writeString(whole, text);
        return whole;
    }

    private static String fresh() {
        byte[] octets = new byte[OCTETS];
        new SecureRandom().nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    private Content now() {
        if (System.nanoTime() - lookedAt > LOOK_AGAIN_AFTER) {
            lookAgain();
        }
        return content;
    }

    private synchronized void lookAgain() {
        lookedAt = System.nanoTime();
        try {
            if (!Files.getLastModifiedTime(file).equals(content.changed())) {
                content = Content.read(file);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public MasterKey current() {
        return now().current();
    }

    @Override
    public Optional<MasterKey> find(String id) {
        if (!content.keys().containsKey(id)) {
            lookAgain();
        }
        return Optional.ofNullable(content.keys().get(id));
    }

    @Override
    public Set<String> ids() {
        return new TreeSet<>(now().keys().keySet());
    }

    @Override
    public synchronized void renew() {
        lookAgain();
        if (!Files.isWritable(file)) {
            throw new UnsupportedOperationException(file + " may not be written");
        }
        int next = 1;
        while (content.keys().containsKey(Integer.toString(next))) {
            next++;
        }
        try {
            Properties lines = lines(file);
            StringBuilder text = new StringBuilder("current=%d%n".formatted(next));
            new TreeSet<>(lines.stringPropertyNames())
                    .stream()
                            .filter(name -> !name.equals(CURRENT))
                            .forEach(name ->
                                    text.append(name)
                                            .append('=')
                                            .append(lines.getProperty(name))
                                            .append('\n'));
            text.append("key.%d=%s%n".formatted(next, fresh()));
            Files.move(
                    written(folder(file), text.toString()),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            content = Content.read(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public SecretKey fingerprints() {
        return content.fingerprints();
    }
}
