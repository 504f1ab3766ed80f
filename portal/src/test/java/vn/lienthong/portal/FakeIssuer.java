package vn.lienthong.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// An OpenID Connect issuer that signs in whoever it is told to, and insists on PKCE.
final class FakeIssuer {
    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Account next = new Account("nobody", "Không Ai", "", List.of());
    private volatile int tokenSeconds = 300;
    private volatile boolean repeatsNonce = true;

    record Account(String name, String fullName, String office, List<String> roles) {}

    FakeIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/oauth2/jwks", exchange -> send(exchange, new JWKSet(key).toString()));
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Who will be signed in from now on.
    void willSignIn(Account account) {
        next = account;
        tokenSeconds = 300;
        repeatsNonce = true;
    }

    /// From now on, until somebody else is to be signed in, the id token is one that was made for
    /// another sign-in.
    void answersForAnotherSignIn() {
        repeatsNonce = false;
    }

    /// How long the access tokens live from now on; one second at least.
    void tokensLive(int seconds) {
        tokenSeconds = seconds;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + encoded(asked.getOrDefault("state", "")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> authorization = codes.remove(asked.get("code"));
        if (authorization == null
                || !challenge(asked.getOrDefault("code_verifier", ""))
                        .equals(authorization.get("code_challenge"))) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        String access = jwt(authorization, "access");
        String id = jwt(authorization, "id");
        send(
                exchange,
                """
                {"access_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":%d,"scope":"openid profile"}
                """
                        .formatted(access, id, tokenSeconds));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String jwt(Map<String, String> authorization, String use) {
        Account account = next;
        Instant now = Instant.now();
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            new JWTClaimsSet.Builder()
                                    .issuer(address())
                                    .subject(account.name())
                                    .audience(authorization.get("client_id"))
                                    .issueTime(Date.from(now))
                                    .expirationTime(Date.from(now.plusSeconds(300)))
                                    .claim(
                                            "nonce",
                                            repeatsNonce ? authorization.get("nonce") : "another")
                                    .claim("use", use)
                                    .claim("name", account.fullName())
                                    .claim("office", account.office())
                                    .claim("roles", account.roles())
                                    .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// The parameters of a query or a form.
    static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : encoded.split("&", -1)) {
            int at = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, at),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /// Path and query of an address.
    static String pathAndQuery(String address) {
        URI uri = URI.create(address);
        return uri.getRawQuery() == null
                ? uri.getRawPath()
                : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
