package vn.lienthong.local.world.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import vn.lienthong.local.world.DurableFile;

/// The key that signs tokens. It is made once and kept, so that a token is still good after a
/// restart.
final class SigningKey {

    private SigningKey() {}

    static JWKSet keptIn(Path folder) throws IOException, ParseException, JOSEException {
        DurableFile file = new DurableFile(folder.resolve("signing-key.json"));
        Optional<String> kept = file.read();
        if (kept.isPresent()) {
            return new JWKSet(RSAKey.parse(kept.get()));
        }
        RSAKey made =
                new RSAKeyGenerator(2048)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyIDFromThumbprint(true)
                        .generate();
        file.write(made.toJSONString());
        return new JWKSet(made);
    }
}
