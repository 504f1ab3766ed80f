package vn.lienthong.routing.forwarding;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import vn.lienthong.logging.Faults;
import vn.lienthong.routing.forwarding.DeskServices.DeskService;

/// The deployments that serve other levels' desks, to ask all of them the same at once.
public final class OtherDesks {

    private static final Logger LOG = LoggerFactory.getLogger(OtherDesks.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final List<DeskService> services;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_WITHIN)
                    .build();

    OtherDesks(DeskServices services) {
        this.services = services.all();
    }

    /// What the deployment of a level said; empty when it does not answer.
    public record Said(String level, Optional<String> body) {}

    /// Whether all desks are served here.
    public boolean areNone() {
        return services.isEmpty();
    }

    /// Reads the same of each, in the name of the same caller.
    ///
    /// @param authorization the caller's token, as it came
    public List<Said> ask(String pathAndQuery, String authorization) {
        List<CompletableFuture<Said>> asked =
                services.stream()
                        .map(service ->
                                CompletableFuture.supplyAsync(
                                        () -> ask(service, pathAndQuery, authorization),
                                        Thread::startVirtualThread))
                        .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private Said ask(DeskService service, String pathAndQuery, String authorization) {
        HttpRequest question =
                HttpRequest.newBuilder(service.at(pathAndQuery))
                        .timeout(ANSWER_WITHIN)
                        .header(HttpHeaders.AUTHORIZATION, authorization)
                        .build();
        String problem;
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == OK) {
                return new Said(service.level(), Optional.of(answer.body()));
            }
            problem = "status " + answer.statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = Faults.told(e);
        } catch (IOException e) {
            problem = Faults.told(e);
        }
        LOG.warn("The desks of {} do not answer: {}", service.level(), problem);
        return new Said(service.level(), Optional.empty());
    }
}
