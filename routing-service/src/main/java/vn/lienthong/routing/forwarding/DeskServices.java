package vn.lienthong.routing.forwarding;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who serves the desks of a level (`lienthong.routing.desks.<level>=URL`); a level that is not
/// named is served here.
@ConfigurationProperties("lienthong.routing")
record DeskServices(Map<String, URI> desks) {

    // Absent when nothing is set.
    @SuppressWarnings("NullAway")
    DeskServices {
        desks = desks == null ? Map.of() : Map.copyOf(desks);
    }

    Optional<DeskService> of(String level) {
        return Optional.ofNullable(desks.get(level)).map(url -> new DeskService(level, url));
    }

    /// All of them, by the names of their levels.
    List<DeskService> all() {
        return desks.entrySet().stream()
                .map(one -> new DeskService(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(DeskService::level))
                .toList();
    }

    boolean isEmpty() {
        return desks.isEmpty();
    }

    /// One level's deployment.
    record DeskService(String level, URI url) {

        /// The same path and query there.
        URI at(String pathAndQuery) {
            return URI.create(url.toString().replaceAll("/+$", "") + pathAndQuery);
        }
    }
}
