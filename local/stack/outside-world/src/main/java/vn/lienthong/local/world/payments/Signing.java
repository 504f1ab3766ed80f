package vn.lienthong.local.world.payments;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.local.world.WorldSettings;

/// Both sides sign: HMAC-SHA-256 over the time in seconds since 1970, a full stop, and the body, in
/// hexadecimal digits; five minutes old at most.
@Component
class Signing {

    static final String TIMESTAMP = "X-Timestamp";
    static final String SIGNATURE = "X-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final byte[] secret;
    private final Clock realClock;

    Signing(WorldSettings settings, Clock realClock) {
        this.secret = settings.payments().secret().getBytes(StandardCharsets.UTF_8);
        this.realClock = realClock;
    }

    String timestamp() {
        return Long.toString(realClock.instant().getEpochSecond());
    }

    String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isGenuine(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        long age = realClock.instant().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(age) <= OLDEST.toSeconds()
                && MessageDigest.isEqual(
                        sign(timestamp, body).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8));
    }
}
