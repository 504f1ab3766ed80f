package vn.lienthong.kit.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM (NIST SP 800-38D) under a fresh random nonce of 96 bits each time, which stands
/// before what it encrypted.
final class AesGcm {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String AES = "AES";
    private static final int KEY_OCTETS = 32;
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] freshKey() {
        return octets(KEY_OCTETS);
    }

    static SecretKey key(byte[] octets) {
        return new SecretKeySpec(octets, AES);
    }

    /// Encrypts a content.
    ///
    /// @param bound what the content belongs to: it is decrypted together with the same only
    static byte[] encrypt(byte[] content, SecretKey key, String bound) {
        try {
            byte[] nonce = octets(NONCE_OCTETS);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            byte[] encrypted = cipher.doFinal(content);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What was encrypted.
    ///
    /// @throws UnsealableException when it was changed, or belongs to something else
    static byte[] decrypt(byte[] content, SecretKey key, String bound) {
        if (content.length < NONCE_OCTETS) {
            throw new UnsealableException("Too short to be sealed content");
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG_BITS, content, 0, NONCE_OCTETS));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return Objects.requireNonNull(
                    cipher.doFinal(content, NONCE_OCTETS, content.length - NONCE_OCTETS));
        } catch (AEADBadTagException _) {
            throw new UnsealableException("Sealed content was changed, or belongs to another");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        RANDOM.nextBytes(octets);
        return octets;
    }
}
