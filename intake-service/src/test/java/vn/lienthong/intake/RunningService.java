package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.testing.LocalStack;

/// Speaks to the service as its clients do. Tokens are `name~office~ROLE+ROLE`.
@Lazy
class RunningService {

    static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");
    static final String PROVINCE =
            "../local/sample-province/src/main/resources/sample-province/three-level";
    static final String COUNTER = "001.10.17.H99";
    static final String MAI = "motcua.binhan~" + COUNTER + "~COUNTER+SPECIALIST";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final int port;

    RunningService(JsonMapper json, @LocalServerPort int port) {
        this.json = json;
        this.port = port;
    }

    /// Names the broker and the store before anything looks for them.
    static class Stack implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String mongo = LocalStack.shared().freshMongoUri("intake");
            TestPropertyValues.of(
                            "lienthong.kafka=" + LocalStack.shared().kafka(),
                            "lienthong.keys.file=target/keys/intake-service.keys",
                            "lienthong.mongo=" + mongo,
                            "lienthong.database="
                                    + mongo.substring(mongo.lastIndexOf('/') + 1)
                                            .split("\\?", -1)[0])
                    .applyTo(context);
        }
    }

    /// What a test must decide: the time, and who vouches for tokens.
    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        JwtDecoder readableTokens() {
            return token -> {
                String[] parts = token.split("~", -1);
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts[0])
                        .claim("name", "Trần Thị Mai")
                        .claim("office", parts[1])
                        .claim("roles", List.of(parts[2].split("\\+", -1)))
                        .build();
            };
        }
    }

    record Answer(HttpResponse<byte[]> whole) {

        int status() {
            return whole.statusCode();
        }

        String contentType() {
            return whole.headers().firstValue("Content-Type").orElse("");
        }

        byte[] body() {
            return whole.body();
        }

        String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, @Nullable String token, String... headers) {
        return send(request(path, token, headers).GET().build());
    }

    Answer post(String path, @Nullable String token, String body, String... headers) {
        return send(
                request(path, token, headers)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    Answer postJson(String path, @Nullable String token, String body, String... headers) {
        return send(
                request(path, token, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /// Any method with any body.
    Answer call(
            String method, String path, @Nullable String token, byte[] body, String... headers) {
        return send(
                request(path, token, headers)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build());
    }

    private HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode read(Answer answer) {
        return json.readTree(answer.body());
    }

    /// Registers a complete dossier and gives its answer.
    JsonNode register(String office, String token) {
        Answer answer = postJson("/api/dossiers", token, complete(office));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return read(answer);
    }

    static String complete(String office) {
        return """
        {"procedure":"1.013831","office":"%s","channel":"COUNTER",
         "applicant":{"kind":"CITIZEN","fullName":"Nguyễn Thị Hoà","idNumber":"001199000123",
           "phone":"+84 912 000 001","email":"hoa@example.vn","address":"Số 12 đường Lý Thường Kiệt, phường Bình An"},
         "documents":[{"code":"DON","name":"Đơn","copies":1,"original":true},{"code":"GCN"},
           {"code":"HOP-DONG","copies":1,"original":true},{"code":"TO-KHAI-TNCN"},{"code":"TO-KHAI-LPTB"}],
         "note":"Xin nhận kết quả buổi sáng"}
        """
                .formatted(office);
    }
}
