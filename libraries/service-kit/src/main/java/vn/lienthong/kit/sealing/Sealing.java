package vn.lienthong.kit.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts with AES-256-GCM under a fresh key each time; the key is itself encrypted under the
/// master key (envelope encryption).
public final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String AES = "AES";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_OCTETS = 32;
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys masters;
    private final SecureRandom random = new SecureRandom();

    public Sealing(MasterKeys masters) {
        this.masters = masters;
    }

    /// What was encrypted, and the key to it, encrypted too.
    ///
    /// @param master id of the master key
    // The octets are handed through, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Sealed(String master, byte[] key, byte[] content) {}

    /// Seals a content.
    ///
    /// @param owner what the content belongs to: it can be opened for the same only
    public Sealed seal(String content, String owner) {
        return seal(content.getBytes(StandardCharsets.UTF_8), owner);
    }

    /// The same for what is no text, such as a file.
    public Sealed seal(byte[] content, String owner) {
        byte[] key = octets(KEY_OCTETS);
        MasterKeys.MasterKey master = masters.current();
        byte[] bound = owner.getBytes(StandardCharsets.UTF_8);
        return new Sealed(
                master.id(),
                encrypt(key, master.key(), bound),
                encrypt(content, new SecretKeySpec(key, AES), bound));
    }

    /// What was sealed.
    ///
    /// @throws UnsealableException when its master key is gone, or it was changed, or it belongs to
    ///   another owner
    public String open(Sealed sealed, String owner) {
        return new String(openOctets(sealed, owner), StandardCharsets.UTF_8);
    }

    /// The same for what is no text.
    ///
    /// @throws UnsealableException as [#open]
    public byte[] openOctets(Sealed sealed, String owner) {
        MasterKeys.MasterKey master =
                masters.find(sealed.master())
                        .orElseThrow(() ->
                                new UnsealableException(
                                        "The master key " + sealed.master() + " is missing"));
        byte[] bound = owner.getBytes(StandardCharsets.UTF_8);
        byte[] key = decrypt(sealed.key(), master.key(), bound);
        return decrypt(sealed.content(), new SecretKeySpec(key, AES), bound);
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

    private byte[] octets(int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }

    private byte[] encrypt(byte[] content, SecretKey key, byte[] bound) {
        try {
            byte[] nonce = octets(NONCE_OCTETS);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            byte[] encrypted = cipher.doFinal(content);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypt(byte[] content, SecretKey key, byte[] bound) {
        if (content.length < NONCE_OCTETS) {
            throw new UnsealableException("Too short to be sealed content");
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG_BITS, content, 0, NONCE_OCTETS));
            cipher.updateAAD(bound);
            return Objects.requireNonNull(
                    cipher.doFinal(content, NONCE_OCTETS, content.length - NONCE_OCTETS));
        } catch (AEADBadTagException _) {
            throw new UnsealableException("Sealed content was changed, or belongs to another");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
