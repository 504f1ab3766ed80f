package vn.lienthong.portal.service;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How the deployments of the services are, as they tell themselves without being asked who asks.
public final class Conditions {
    private final SequencedMap<ParkedDossiers.Place, ServiceClient> places;

    Conditions(SequencedMap<ParkedDossiers.Place, ServiceClient> places) {
        this.places = places;
    }

    /// How one is.
    public enum State {
        /// It answers, and has all that it needs.
        WELL,
        /// It answers, and says that it lacks something.
        UNWELL,
        /// It does not answer.
        SILENT
    }

    public List<ParkedDossiers.Place> places() {
        return List.copyOf(places.sequencedKeySet());
    }

    /// Asks for its health.
    public State of(ParkedDossiers.Place place) {
        try {
            Health health = client(place).get(Health.class, "/actuator/health");
            return "UP".equals(health.status()) ? State.WELL : State.UNWELL;
        } catch (ServiceFailure failure) {
            return failure.problem() == null ? State.SILENT : State.UNWELL;
        }
    }

    /// Its figures in the Prometheus text format.
    ///
    /// @throws ServiceFailure when it does not answer with them
    public String figures(ParkedDossiers.Place place) {
        return client(place).text("/actuator/prometheus");
    }

    private ServiceClient client(ParkedDossiers.Place place) {
        return Objects.requireNonNull(places.get(place));
    }

    private record Health(@Nullable String status) {}
}
