package vn.lienthong.kit.sealing;

import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Seals whose keys last as long as one input.
public final class PassingSeals {

    private static final MasterKeys MASTERS =
            new OneKey(
                    new MasterKeys.MasterKey("1", new SecretKeySpec(new byte[32], "AES")),
                    new SecretKeySpec(new byte[32], "HmacSHA256"));

    private record OneKey(MasterKey current, SecretKey fingerprints) implements MasterKeys {

        @Override
        public Optional<MasterKey> find(String id) {
            return Optional.of(current).filter(key -> key.id().equals(id));
        }

        @Override
        public Set<String> ids() {
            return Set.of(current.id());
        }

        @Override
        public void renew() {
            throw new UnsupportedOperationException("There is one key");
        }
    }

    private PassingSeals() {}

    public static Seals seals() {
        return new Seals(MASTERS, new KeysInMemory());
    }
}
