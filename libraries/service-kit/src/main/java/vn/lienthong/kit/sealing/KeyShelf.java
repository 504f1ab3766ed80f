package vn.lienthong.kit.sealing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the data keys stand, one for each subject, encrypted under a master key.
public interface KeyShelf {

    /// A data key.
    ///
    /// @param master id of the master key that it is encrypted under
    /// @param wrapped the key, encrypted for its subject
    // The octets are handed through, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Wrapped(String master, byte[] wrapped) {}

    /// That the key of a subject was dropped.
    ///
    /// @param at by the business clock
    /// @param by account of who dropped it
    record Dropped(Instant at, String by, String why) {}

    /// Keys of those subjects that have one. A key that was dropped is none.
    Map<String, Wrapped> find(Collection<String> subjects);

    /// Puts keys there for subjects that have none and never had one.
    ///
    /// @return the subjects whose key it is now
    Collection<String> add(Map<String, Wrapped> keys);

    /// Drops a key for good: what it sealed can be read by nobody any more, in any copy. That it
    /// was dropped is kept; the subject gets no other.
    ///
    /// @return false when there was none
    boolean drop(String subject, Dropped dropped);

    /// That the subject's key was dropped; null when it was not.
    @Nullable Dropped dropped(String subject);

    /// Takes keys away without a trace, of subjects that are gone themselves.
    void remove(Collection<String> subjects);

    /// Some subjects, with their keys, whose key is under this master key.
    Map<String, Wrapped> under(String master, int most);

    /// Puts a key in the place of one that is under another master key; nothing happens when that
    /// is gone meanwhile.
    void replace(String subject, Wrapped before, Wrapped after);

    /// How many keys are under this master key.
    long count(String master);
}
