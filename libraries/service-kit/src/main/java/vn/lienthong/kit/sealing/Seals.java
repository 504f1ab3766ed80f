package vn.lienthong.kit.sealing;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Seals what is personal, and opens it again. Every subject, such as a dossier, has one data key
/// that seals all that is personal of it, wherever it lies; who drops the key has erased it
/// everywhere.
///
/// Keys that were used are remembered for a minute: as long may another process go on reading what
/// was erased in this one. Safe for any number of threads.
public final class Seals {

    /// How long a key is remembered.
    public static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final String HMAC = "HmacSHA256";
    private static final int MOST_REMEMBERED = 50_000;

    private final MasterKeys masters;
    private final KeyShelf shelf;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public Seals(MasterKeys masters, KeyShelf shelf) {
        this.masters = masters;
        this.shelf = shelf;
    }

    /// For programs that work beside the services.
    ///
    /// @param masterKeys file of the master keys, made when it is missing
    /// @param keys the database of the data keys
    public static Seals of(Path masterKeys, MongoDatabase keys) {
        return new Seals(new MasterKeyFile(masterKeys, true), StoredKeys.in(keys));
    }

    /// @param since by the machine's clock, in nanoseconds
    private record Known(SecretKey key, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < REMEMBERED.toNanos();
        }
    }

    /// Makes a key for each of the subjects that has none and never had one.
    public void make(Collection<String> subjects) {
        Map<String, SecretKey> fresh = new HashMap<>();
        Map<String, KeyShelf.Wrapped> wrapped = new HashMap<>();
        for (String subject : subjects) {
            if (remembered(subject) == null) {
                byte[] key = AesGcm.freshKey();
                fresh.put(subject, AesGcm.key(key));
                wrapped.put(subject, wrap(subject, key));
            }
        }
        shelf.add(wrapped).forEach(subject -> remember(subject, fresh.get(subject)));
    }

    private KeyShelf.Wrapped wrap(String subject, byte[] key) {
        MasterKeys.MasterKey master = masters.current();
        return new KeyShelf.Wrapped(master.id(), AesGcm.encrypt(key, master.key(), subject));
    }

    /// Fetches the keys of many subjects with one read, for those who will ask for one after the
    /// other.
    public void prepare(Collection<String> subjects) {
        List<String> unknown = new ArrayList<>();
        for (String subject : subjects) {
            if (remembered(subject) == null) {
                unknown.add(subject);
            }
        }
        if (!unknown.isEmpty()) {
            shelf.find(unknown)
                    .forEach((subject, key) -> remember(subject, unwrapped(subject, key)));
        }
    }

    private SecretKey unwrapped(String subject, KeyShelf.Wrapped key) {
        return AesGcm.key(AesGcm.decrypt(key.wrapped(), master(key.master()).key(), subject));
    }

    private MasterKeys.MasterKey master(String id) {
        return masters.find(id)
                .orElseThrow(() -> new UnsealableException("The master key " + id + " is missing"));
    }

    /// Seals a part of what is known of a subject.
    ///
    /// @param part what it is, such as `applicant`: it can be opened as nothing else
    /// @return empty when the subject has no key: it was erased
    public Optional<byte[]> seal(String subject, String part, byte[] content) {
        return key(subject).map(key -> AesGcm.encrypt(content, key, bound(subject, part)));
    }

    /// What was sealed.
    ///
    /// @return empty when the subject has no key: it was erased
    /// @throws UnsealableException when its master key is gone, or it was changed, or it belongs to
    ///   another subject or is another part
    public Optional<byte[]> open(String subject, String part, byte[] sealed) {
        return key(subject).map(key -> AesGcm.decrypt(sealed, key, bound(subject, part)));
    }

    private static String bound(String subject, String part) {
        return subject + "\n" + part;
    }

    private Optional<SecretKey> key(String subject) {
        @Nullable SecretKey key = remembered(subject);
        if (key == null) {
            prepare(List.of(subject));
            key = remembered(subject);
        }
        return Optional.ofNullable(key);
    }

    private @Nullable SecretKey remembered(String subject) {
        @Nullable Known one = known.get(subject);
        return one == null || !one.isFresh() ? null : one.key();
    }

    private void remember(String subject, @Nullable SecretKey key) {
        if (known.size() >= MOST_REMEMBERED) {
            known.values().removeIf(one -> !one.isFresh());
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
        }
        if (key != null) {
            known.put(subject, new Known(key, System.nanoTime()));
        }
    }

    /// Erases what is personal of a subject: drops its key, for good.
    ///
    /// @return false when it had none
    public boolean erase(String subject, KeyShelf.Dropped dropped) {
        known.remove(subject);
        return shelf.drop(subject, dropped);
    }

    /// Seals what is kept for days only and belongs to no subject, under the master key.
    ///
    /// @param part what it is: it can be opened as nothing else
    public Brief sealBriefly(String part, byte[] content) {
        MasterKeys.MasterKey master = masters.current();
        return new Brief(master.id(), AesGcm.encrypt(content, master.key(), part));
    }

    /// What was sealed under a master key.
    ///
    /// @throws UnsealableException as [#open]
    public byte[] openBrief(String part, Brief brief) {
        return AesGcm.decrypt(brief.sealed(), master(brief.master()).key(), part);
    }

    /// What is sealed under a master key.
    ///
    /// @param master its id
    // The octets are handed through, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Brief(String master, byte[] sealed) {}

    /// When, by whom and why a subject was erased; empty when it was not.
    public Optional<KeyShelf.Dropped> erased(String subject) {
        return Optional.ofNullable(shelf.dropped(subject));
    }

    /// Takes the keys away of subjects that are gone without a trace.
    public void forget(Collection<String> subjects) {
        subjects.forEach(known::remove);
        shelf.remove(subjects);
    }

    /// A name for a text that says nothing of it, and is the same for the same text: 32 hexadecimal
    /// digits.
    public String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(masters.fingerprints());
            byte[] sum = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, sum.length / 2);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
