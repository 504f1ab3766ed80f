package vn.lienthong.local.world.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Sample passwords stand in clear in a public file, so they are compared as they are: hashing them
/// would protect nothing and cost every request for a token a tenth of a second.
final class SamplePasswords implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence password) {
        return String.valueOf(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
        return given != null && kept != null && MessageDigest.isEqual(octets(given), octets(kept));
    }

    private static byte[] octets(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
