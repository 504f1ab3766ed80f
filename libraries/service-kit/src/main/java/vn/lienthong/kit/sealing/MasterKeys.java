package vn.lienthong.kit.sealing;

import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/// Where the master keys come from: a file by default, a key service where a province has one.
public interface MasterKeys {

    /// A master key; its id travels with what it encrypted.
    ///
    /// @param id letters and digits
    /// @param key AES, 256 bits
    record MasterKey(String id, SecretKey key) {}

    /// The one that encrypts from now on.
    MasterKey current();

    /// One that encrypted earlier; empty when it is gone.
    Optional<MasterKey> find(String id);

    /// Ids of all that are there.
    Set<String> ids();

    /// Makes a new one, which encrypts from now on; those before it stay.
    ///
    /// @throws UnsupportedOperationException when they are given from outside, read only
    void renew();

    /// The key of fingerprints, HMAC-SHA-256. It stays when master keys are rotated: fingerprints
    /// cannot be computed anew.
    SecretKey fingerprints();
}
