package vn.lienthong.routing.paper.web;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.lienthong.logging.Faults;

/// Who handed dossiers in, as intake-service tells it to the caller who prints them. Routing keeps
/// no names: what it knows of a dossier may be seen by every office that the dossier passes.
@Component
class Applicants {

    private static final Logger LOG = LoggerFactory.getLogger(Applicants.class);
    private static final int MOST = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String intake;
    private final RestClient http;

    /// @param intake address of intake-service; empty where there is none to ask
    Applicants(@Value("${lienthong.intake:}") String intake, ObservationRegistry observations) {
        this.intake = intake;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        this.http =
                RestClient.builder()
                        .requestFactory(requests)
                        .observationRegistry(observations)
                        .build();
    }

    /// @param contact address and telephone number, as far as they were given
    record Named(String name, String contact) {}

    private record Line(
            String code, String fullName, @Nullable String address, @Nullable String phone) {}

    private record Answer(List<Line> items) {}

    /// By code; empty where intake-service cannot be asked, because a register that has to be
    /// filled in by hand is better than none.
    ///
    /// @param office that received them all
    /// @param authorization the caller's token, as it came
    Map<String, Named> of(String office, Collection<String> codes, String authorization) {
        Map<String, Named> named = new HashMap<>();
        List<String> all = List.copyOf(codes);
        if (intake.isEmpty() || all.isEmpty()) {
            return named;
        }
        try {
            for (int from = 0; from < all.size(); from += MOST) {
                ask(office, all.subList(from, Math.min(from + MOST, all.size())), authorization)
                        .forEach(line -> named.put(line.code(), named(line)));
            }
        } catch (RestClientException e) {
            LOG.warn("The applicants' names cannot be asked for: {}", Faults.told(e));
        }
        return named;
    }

    private List<Line> ask(String office, List<String> codes, String authorization) {
        Answer answer =
                http.post()
                        .uri(intake + "/api/offices/{office}/applicants", office)
                        .header(HttpHeaders.AUTHORIZATION, authorization)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("codes", codes))
                        .retrieve()
                        .body(Answer.class);
        return Objects.requireNonNull(answer).items();
    }

    private static Named named(Line line) {
        String contact =
                Stream.of(line.address(), line.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return new Named(line.fullName(), contact);
    }
}
