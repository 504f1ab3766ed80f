package vn.lienthong.portal.local;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.lienthong.portal.PortalSettings;

/// Passes `/local/**` on to the stand-in for the world outside and its answer back, body, status
/// and headers as they are.
@Controller
@Profile("local")
class LocalControls {
    /// What belongs to one connection and not to the message (RFC 9110, 7.6.1), and what the client
    /// sets itself.
    private static final Set<String> OF_THE_CONNECTION =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    /// Moving the clock answers only when every service has come to rest.
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(20);

    private final URI outsideWorld;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    LocalControls(PortalSettings settings) {
        this.outsideWorld = settings.outsideWorld();
    }

    @RequestMapping("/local/**")
    void pass(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer;
        try {
            answer = http.send(request(request), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException _) {
            response.sendError(HttpStatus.BAD_GATEWAY.value());
            return;
        }
        response.setStatus(answer.statusCode());
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (passes(name)) {
                        values.forEach(value -> response.addHeader(name, value));
                    }
                });
        try (InputStream body = answer.body()) {
            body.transferTo(response.getOutputStream());
        }
    }

    private HttpRequest request(HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean hasBody =
                request.getContentLengthLong() > 0
                        || request.getHeader("Transfer-Encoding") != null;
        InputStream body = request.getInputStream();
        HttpRequest.Builder passed =
                HttpRequest.newBuilder(outsideWorld.resolve(address))
                        .timeout(ANSWER_WITHIN)
                        .method(
                                request.getMethod(),
                                hasBody
                                        ? HttpRequest.BodyPublishers.ofInputStream(() -> body)
                                        : HttpRequest.BodyPublishers.noBody());
        for (String name : Collections.list(request.getHeaderNames())) {
            if (passes(name)) {
                Collections.list(request.getHeaders(name))
                        .forEach(value -> passed.header(name, value));
            }
        }
        return passed.build();
    }

    private static boolean passes(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }
}
