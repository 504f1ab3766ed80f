package vn.lienthong.system.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody signed in at the portal, as a browser without a screen.
final class PortalSession {

    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(_csrf)\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#?]+)\"");

    private final String portal;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();

    /// @param portal its address
    PortalSession(String portal) {
        this.portal = portal;
    }

    /// A page as it came.
    ///
    /// @param took from the request to the last byte
    record Page(int status, String text, Duration took) {
        int bytes() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        /// The paths of the portal that the page leads to, in its order.
        Set<String> links() {
            return LINK.matcher(text)
                    .results()
                    .map(link -> link.group(1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /// Goes through the sign-in of the identity provider.
    ///
    /// @throws IllegalStateException when it does not let in
    void signIn(String account, String password) throws IOException {
        HttpResponse<String> form =
                ask(HttpRequest.newBuilder(at("/oauth2/authorization/lienthong")));
        Matcher hidden = HIDDEN.matcher(form.body());
        StringBuilder answers =
                new StringBuilder(
                        "username=" + encoded(account) + "&password=" + encoded(password));
        if (hidden.find()) {
            answers.append('&')
                    .append(hidden.group(1))
                    .append('=')
                    .append(encoded(hidden.group(2)));
        }
        HttpResponse<String> in =
                ask(
                        HttpRequest.newBuilder(form.uri().resolve("/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(answers.toString())));
        if (in.statusCode() != 200 || !in.uri().getPath().equals("/lam-viec")) {
            throw new IllegalStateException("Not let in: " + in.uri());
        }
    }

    Page open(String path) throws IOException {
        long began = System.nanoTime();
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(at(path)));
        return new Page(
                answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - began));
    }

    private URI at(String path) {
        return URI.create(portal + path);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
