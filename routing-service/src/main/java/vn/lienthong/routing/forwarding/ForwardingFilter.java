package vn.lienthong.routing.forwarding;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.kit.web.ProblemWriter;
import vn.lienthong.logging.Faults;
import vn.lienthong.routing.forwarding.Addressees.Addressee;
import vn.lienthong.routing.forwarding.DeskServices.DeskService;

/// Hands requests for a desk on to the deployment that serves it, with body, headers and token as
/// they came, and the answer back as it comes. Runs behind the check of the token.
final class ForwardingFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardingFilter.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int TRY_AGAIN_SECONDS = 5;

    /// What belongs to one connection only (RFC 9110, 7.6.1), or is set by the client itself.
    private static final Set<String> NOT_PASSED_ON =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "http2-settings",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    private final Addressees addressees;
    private final JourneyEar journeys;
    private final ProblemWriter problems;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_WITHIN)
                    .build();

    ForwardingFilter(Addressees addressees, JourneyEar journeys, ProblemWriter problems) {
        this.addressees = addressees;
        this.journeys = journeys;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Addressee> addressee = addressees.of(request.getRequestURI());
        if (addressee.isPresent()) {
            forward(addressee.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void forward(
            Addressee addressee, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DeskService service = addressee.service();
        JourneyEar.Heard before = journeys.heard(addressee.code());
        try {
            HttpResponse<InputStream> answer =
                    http.send(
                            question(service, request), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (changedSomething(request, answer)) {
                    journeys.awaitMoreThan(before);
                }
                passBack(answer, body, response);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse(service, request, response, e);
        } catch (IOException e) {
            if (response.isCommitted()) {
                throw e;
            }
            refuse(service, request, response, e);
        }
    }

    private static boolean changedSomething(
            HttpServletRequest request, HttpResponse<InputStream> answer) {
        return !request.getMethod().equals("GET")
                && answer.statusCode() / 100 == 2
                && answer.headers().firstValue("Idempotent-Replayed").isEmpty();
    }

    private static HttpRequest question(DeskService service, HttpServletRequest request)
            throws IOException {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        HttpRequest.Builder question =
                HttpRequest.newBuilder(service.at(path))
                        .timeout(ANSWER_WITHIN)
                        .method(request.getMethod(), body(request));
        for (String name : Collections.list(request.getHeaderNames())) {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                Collections.list(request.getHeaders(name))
                        .forEach(value -> question.header(name, value));
            }
        }
        return question.build();
    }

    private static HttpRequest.BodyPublisher body(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return HttpRequest.BodyPublishers.noBody();
        }
        InputStream body = request.getInputStream();
        HttpRequest.BodyPublisher streamed = HttpRequest.BodyPublishers.ofInputStream(() -> body);
        return length < 0 ? streamed : HttpRequest.BodyPublishers.fromPublisher(streamed, length);
    }

    private static void passBack(
            HttpResponse<InputStream> answer, InputStream body, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.statusCode());
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                        response.setHeader(name, values.getFirst());
                        values.stream().skip(1).forEach(value -> response.addHeader(name, value));
                    }
                });
        body.transferTo(response.getOutputStream());
    }

    private void refuse(
            DeskService service,
            HttpServletRequest request,
            HttpServletResponse response,
            Exception cause)
            throws IOException {
        LOG.warn("The desks of {} do not answer: {}", service.level(), Faults.told(cause));
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(TRY_AGAIN_SECONDS));
        String level = service.level();
        problems.write(
                request,
                response,
                Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "forwarding.down",
                                new DefaultMessageSourceResolvable(
                                        new String[] {"forwarding.level." + level}, level),
                                TRY_AGAIN_SECONDS)
                        .with("level", level));
    }
}
