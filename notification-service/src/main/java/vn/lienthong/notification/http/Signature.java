package vn.lienthong.notification.http;

import static vn.lienthong.notification.providers.OwnSettings.require;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a gateway proves that a receipt is its own, `.http.receipts.signature.*`.
///
/// @param header in which it stands
/// @param secret at least 16 characters
/// @param prefix what stands before it in the header, for example `sha256=`
record Signature(
        @DefaultValue("") String header,
        @DefaultValue("") String secret,
        @DefaultValue("HMAC_HEX") Form form,
        @DefaultValue("") String prefix) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 16;

    /// What the header holds.
    enum Form {
        /// HMAC-SHA-256 (RFC 2104) of the body as it was sent, in hexadecimal digits.
        HMAC_HEX,
        /// The same in Base64.
        HMAC_BASE64,
        /// The secret itself; over TLS only.
        SECRET
    }

    Signature {
        require(!header.isBlank(), "receipts.signature.header is missing");
        require(
                secret.length() >= SHORTEST_SECRET,
                "receipts.signature.secret must have at least 16 characters");
    }

    /// Takes the same time for every wrong value.
    boolean matches(byte[] body, String given) {
        if (!given.startsWith(prefix)) {
            return false;
        }
        String value = given.substring(prefix.length());
        try {
            return switch (form) {
                case HMAC_HEX -> MessageDigest.isEqual(hmac(body), HexFormat.of().parseHex(value));
                case HMAC_BASE64 ->
                        MessageDigest.isEqual(hmac(body), Base64.getDecoder().decode(value));
                // As digests, so that not even the length can be found out.
                case SECRET -> MessageDigest.isEqual(hmac(octets(secret)), hmac(octets(value)));
            };
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] hmac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(octets(secret), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Says no secret, so that no log line can.
    @Override
    public String toString() {
        return form + " in " + header;
    }
}
