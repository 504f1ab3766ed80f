package vn.lienthong.local.world.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.world.RunningWorld;

class TokensIT {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-taken-as-one-0001";
    private static final String BACK = "http://localhost:8080/login/oauth2/code/lienthong";

    @TempDir Path folder = Path.of("");

    @Test
    void an_account_gets_a_token_of_its_own_that_outlives_a_restart() throws Exception {
        String token;
        try (RunningWorld world = RunningWorld.start(folder)) {
            HttpResponse<String> answer =
                    token(world, "motcua.thu:thu-2026", "grant_type=client_credentials");
            assertThat(answer.statusCode()).isEqualTo(200);
            token = RunningWorld.json(answer).path("access_token").asString();

            JWTClaimsSet claims = verified(world, token);
            assertThat(claims.getSubject()).isEqualTo("motcua.thu");
            assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + world.ports().http());
            assertThat(claims.getStringClaim("office")).isEqualTo("001.10.17.H99");
            assertThat(claims.getStringListClaim("roles")).containsExactly("COUNTER", "SPECIALIST");
            assertThat(claims.getStringClaim("name")).isEqualTo("Trần Thị Mai");

            assertThat(
                            token(world, "motcua.thu:wrong", "grant_type=client_credentials")
                                    .statusCode())
                    .isEqualTo(401);
        }
        try (RunningWorld again = RunningWorld.start(folder)) {
            assertThat(verified(again, token).getSubject()).isEqualTo("motcua.thu");
        }
    }

    @Test
    void a_person_signs_in_on_the_page_and_out_again() throws Exception {
        RunningWorld.Ports ports = RunningWorld.Ports.free();
        URI staleSignOut;
        try (RunningWorld world = RunningWorld.start(folder, ports);
                HttpClient browser =
                        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            HttpResponse<String> sentToLogin = visit(browser, world.at(authorization(true)));
            assertThat(location(sentToLogin)).endsWith("/login");

            HttpResponse<String> page = visit(browser, world.at("/login"));
            assertThat(page.body())
                    .contains("Đăng nhập", "motcua.thu", "Bộ phận Một cửa phường Thử");
            assertThat(page.body()).doesNotContain("svc-thu");
            assertThat(visit(browser, world.at("/login?lang=en")).body()).contains("Sign in");

            HttpResponse<String> wrong = signIn(browser, world, csrf(page), "không đúng");
            assertThat(location(wrong)).endsWith("/login?error");
            HttpResponse<String> signedIn =
                    signIn(browser, world, csrf(visit(browser, world.at("/login"))), "thu-2026");
            HttpResponse<String> back = visit(browser, URI.create(location(signedIn)));
            assertThat(location(back)).startsWith(BACK).contains("state=xyz");
            String code = location(back).replaceAll(".*[?&]code=([^&]+).*", "$1");

            HttpResponse<String> refused =
                    token(world, "portal:portal-local-secret", exchange(code, "wrong-" + VERIFIER));
            assertThat(refused.statusCode()).isEqualTo(400);
            HttpResponse<String> answer =
                    token(world, "portal:portal-local-secret", exchange(code, VERIFIER));
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode tokens = RunningWorld.json(answer);
            for (String kind : List.of("access_token", "id_token")) {
                JWTClaimsSet claims = verified(world, tokens.path(kind).asString());
                assertThat(claims.getSubject()).isEqualTo("lanhdao.thu");
                assertThat(claims.getStringClaim("office")).isEqualTo("000.10.17.H99");
                assertThat(claims.getStringListClaim("roles")).containsExactly("LEADER");
                assertThat(claims.getStringClaim("name")).isEqualTo("Nguyễn Văn Bình");
            }
            HttpResponse<String> user =
                    world.send(
                            HttpRequest.newBuilder(world.at("/userinfo"))
                                    .header(
                                            "Authorization",
                                            "Bearer " + tokens.path("access_token").asString())
                                    .build());
            assertThat(RunningWorld.json(user).path("name").asString())
                    .isEqualTo("Nguyễn Văn Bình");

            String out =
                    "/connect/logout?id_token_hint="
                            + tokens.path("id_token").asString()
                            + "&post_logout_redirect_uri="
                            + encoded("http://localhost:8080/");
            assertThat(location(visit(browser, world.at(out)))).isEqualTo("http://localhost:8080/");
            assertThat(location(visit(browser, world.at(authorization(true)))))
                    .as("signed out, so asked to sign in again")
                    .endsWith("/login");
            staleSignOut = world.at(out);
        }
        try (RunningWorld again = RunningWorld.start(folder, ports);
                HttpClient browser =
                        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            assertThat(location(visit(browser, staleSignOut)))
                    .as("signing out with a token from before a restart is no error")
                    .isEqualTo(again.at("/login?logout").toString());
            assertThat(visit(browser, again.at("/login?logout")).body())
                    .contains("Bạn đã đăng xuất");
        }
    }

    @Test
    void the_portal_is_refused_without_proof_of_possession_of_the_code() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder);
                HttpClient browser = HttpClient.newHttpClient()) {
            assertThat(location(visit(browser, world.at(authorization(false)))))
                    .startsWith(BACK)
                    .contains("error=invalid_request");
        }
    }

    @Test
    void the_sample_accounts_are_listed_with_their_passwords() {
        try (RunningWorld world = RunningWorld.start(folder)) {
            JsonNode accounts = world.get("/local/accounts");
            assertThat(accounts.size()).isEqualTo(3);
            assertThat(accounts.at("/0/name").asString()).isEqualTo("motcua.thu");
            assertThat(accounts.at("/0/password").asString()).isEqualTo("thu-2026");
            assertThat(accounts.at("/0/office").asString()).isEqualTo("001.10.17.H99");
            assertThat(accounts.at("/0/roles/0").asString()).isEqualTo("COUNTER");
            assertThat(accounts.at("/0/fullName").asString()).isEqualTo("Trần Thị Mai");
            assertThat(world.get("/actuator/health").path("status").asString()).isEqualTo("UP");
        }
    }

    private static HttpResponse<String> token(RunningWorld world, String client, String form) {
        String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return world.send(
                HttpRequest.newBuilder(world.at("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private static JWTClaimsSet verified(RunningWorld world, String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet keys = JWKSet.parse(world.get("/oauth2/jwks").toString());
        RSAKey key =
                (RSAKey) Objects.requireNonNull(keys.getKeyByKeyId(jwt.getHeader().getKeyID()));
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static String authorization(boolean proof) throws Exception {
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        return "/oauth2/authorize?response_type=code&client_id=portal&state=xyz&scope=openid%20profile"
                   + "&redirect_uri="
                + encoded(BACK)
                + (proof ? "&code_challenge_method=S256&code_challenge=" + challenge : "");
    }

    private static String exchange(String code, String verifier) {
        return form(
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", BACK,
                        "code_verifier", verifier));
    }

    private static HttpResponse<String> signIn(
            HttpClient browser, RunningWorld world, String csrf, String password) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(world.at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        form(
                                                Map.of(
                                                        "username", "lanhdao.thu",
                                                        "password", password,
                                                        "_csrf", csrf))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> visit(HttpClient browser, URI page) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(page).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect: " + response.body());
    }

    private static String csrf(HttpResponse<String> page) {
        Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
