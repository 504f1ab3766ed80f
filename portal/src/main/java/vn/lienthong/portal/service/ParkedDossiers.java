package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.List;
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
        return client(service)
                .post(Intake.Ignored.class, key, Map.of(), "/api/parked/{code}/replay", code);
    }

    private ServiceClient client(ServiceName service) {
        ServiceClient client = clients.get(service);
        if (client == null) {
            throw new ServiceFailure(ServiceFailure.Kind.UNKNOWN, service, null, null);
        }
        return client;
    }

    /// A dossier put aside.
    ///
    /// @param events what waits, the one that failed first
    public record Parked(
            String code,
            @Nullable String consumer,
            @Nullable String error,
            @Nullable Instant since,
            List<String> events) {
        public Parked {
            events = Lists.orEmpty(events);
        }
    }
}
