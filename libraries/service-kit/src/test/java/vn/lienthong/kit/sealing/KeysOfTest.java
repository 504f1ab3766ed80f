package vn.lienthong.kit.sealing;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Master keys that a test makes up; the last one is the current.
final class KeysOfTest implements MasterKeys {

    private final Map<String, MasterKey> all = new TreeMap<>();
    private String current = "";

    static KeysOfTest of(int... seeds) {
        KeysOfTest keys = new KeysOfTest();
        for (int seed : seeds) {
            keys.add(Integer.toString(seed), seed);
        }
        return keys;
    }

    void add(String id, int seed) {
        all.put(id, new MasterKey(id, new SecretKeySpec(octets(seed), "AES")));
        current = id;
    }

    private static byte[] octets(int seed) {
        byte[] octets = new byte[32];
        Arrays.fill(octets, (byte) seed);
        return octets;
    }

    @Override
    public MasterKey current() {
        return find(current).orElseThrow();
    }

    @Override
    public Optional<MasterKey> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Set<String> ids() {
        return Set.copyOf(all.keySet());
    }

    @Override
    public void renew() {
        add(Integer.toString(all.size() + 1), all.size() + 1);
    }

    @Override
    public SecretKey fingerprints() {
        return new SecretKeySpec(octets(99), "HmacSHA256");
    }
}
