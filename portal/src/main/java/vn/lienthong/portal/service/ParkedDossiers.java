package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a service could not process and put aside, dossier by dossier.
public final class ParkedDossiers {
    private final Map<ServiceName, ServiceClient> clients;

    ParkedDossiers(Map<ServiceName, ServiceClient> clients) {
        this.clients = clients;
    }

    public Page<Parked> at(ServiceName service) {
        return client(service).page(Parked.class, "/api/parked?page=0&size=100");
    }

    /// Lets the service try again, in the dossier's order.
    public Outcome<Intake.Ignored> replay(ServiceName service, String code, String key) {
        return client(service).post(Intake.Ignored.class, key, Map.of(), "/api/parked/{code}/replay", code);
    }

    private ServiceClient client(ServiceName service) {
        ServiceClient client = clients.get(service);
        if (client == null) {
            throw new ServiceFailure(ServiceFailure.Kind.UNKNOWN, service, null, null);
        }
        return client;
    }

    /// A dossier put aside.
    public record Parked(
            @JsonAlias({"dossier", "key", "id"}) String code,
            @JsonAlias({"because", "error"}) @Nullable String reason,
            @JsonAlias({"since", "at"}) @Nullable Instant parkedAt,
            @JsonAlias({"events", "waiting", "size"}) @Nullable Object count) {}
}
