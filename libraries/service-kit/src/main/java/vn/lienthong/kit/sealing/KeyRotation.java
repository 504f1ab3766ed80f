package vn.lienthong.kit.sealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Puts a new master key in the place of the present one: data keys are encrypted anew, what they
/// sealed stays as it is. Services go on meanwhile; when it was broken off, it is begun again.
public final class KeyRotation {

    private static final int BATCH = 500;

    private final MasterKeys masters;
    private final KeyShelf shelf;

    public KeyRotation(MasterKeys masters, KeyShelf shelf) {
        this.masters = masters;
        this.shelf = shelf;
    }

    /// How far it is.
    ///
    /// @param current id of the master key that encrypts from now on
    /// @param keys how many data keys are under each master key, by its id
    public record Standing(String current, Map<String, Long> keys) {

        public Standing {
            keys = new TreeMap<>(keys);
        }

        /// How many are still under an earlier one.
        public long left() {
            return keys.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(current))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    public Standing standing() {
        Map<String, Long> keys = new LinkedHashMap<>();
        masters.ids().forEach(id -> keys.put(id, shelf.count(id)));
        return new Standing(masters.current().id(), keys);
    }

    /// Makes a new master key, which encrypts from now on.
    ///
    /// @throws UnsupportedOperationException when master keys are given from outside: then it is
    ///   put there by whoever gives them
    public void begin() {
        masters.renew();
    }

    /// Encrypts some data keys anew that are under earlier master keys.
    ///
    /// @return how many; 0 when none is left
    public int goOn() {
        MasterKeys.MasterKey current = masters.current();
        int done = 0;
        for (String id : masters.ids()) {
            if (!id.equals(current.id())) {
                MasterKeys.MasterKey earlier = masters.find(id).orElseThrow();
                Map<String, KeyShelf.Wrapped> some = shelf.under(id, BATCH);
                some.forEach((subject, before) ->
                        shelf.replace(subject, before, again(subject, before, earlier, current)));
                done += some.size();
            }
        }
        return done;
    }

    private static KeyShelf.Wrapped again(
            String subject,
            KeyShelf.Wrapped before,
            MasterKeys.MasterKey earlier,
            MasterKeys.MasterKey current) {
        byte[] key = AesGcm.decrypt(before.wrapped(), earlier.key(), subject);
        return new KeyShelf.Wrapped(current.id(), AesGcm.encrypt(key, current.key(), subject));
    }
}
