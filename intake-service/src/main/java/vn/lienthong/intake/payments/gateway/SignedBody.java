package vn.lienthong.intake.payments.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Signs bodies and checks signatures: HMAC-SHA-256 (RFC 2104) over the time in seconds since 1970,
/// a full stop, and the body as it is sent, in hexadecimal digits. The time is signed too, so that
/// an old message cannot be sent again as a new one.
final class SignedBody {

    static final String TIMESTAMP = "X-Timestamp";
    static final String SIGNATURE = "X-Signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 16;

    private final byte[] secret;
    // How old a message is has nothing to do with the business clock.
    private final Clock machine;

    /// @param secret at least 16 characters
    SignedBody(String secret, Clock machine) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "lienthong.payments.gateway.secret must have at least 16 characters");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.machine = machine;
    }

    String timestamp() {
        return Long.toString(machine.instant().getEpochSecond());
    }

    String sign(String timestamp, byte[] body) {
        return HexFormat.of().formatHex(hmac(timestamp, body));
    }

    /// Whether somebody who knows the secret signed it in the last five minutes. Compared in
    /// constant time.
    boolean isGenuine(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null) {
            return false;
        }
        try {
            return MessageDigest.isEqual(hmac(timestamp, body), HexFormat.of().parseHex(signature))
                    && isRecent(Instant.ofEpochSecond(Long.parseLong(timestamp)));
        } catch (RuntimeException _) {
            // No digits, or no instant.
            return false;
        }
    }

    private boolean isRecent(Instant at) {
        return Duration.between(at, machine.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    private byte[] hmac(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
