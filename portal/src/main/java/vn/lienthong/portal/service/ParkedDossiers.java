package vn.lienthong.portal.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// What a service could not process and put aside, dossier by dossier, and what an operator does
/// about it.
public final class ParkedDossiers {
    private final SequencedMap<Place, ServiceClient> places = new LinkedHashMap<>();

    ParkedDossiers(
            Map<ServiceName, ServiceClient> clients, Map<String, ServiceClient> routingByLevel) {
        clients.forEach((service, client) -> {
            places.put(new Place(service, null), client);
            if (service == ServiceName.ROUTING) {
                routingByLevel.forEach(
                        (level, desks) -> places.put(new Place(service, level), desks));
            }
        });
    }

    /// A deployment that may have put something aside.
    ///
    /// @param level whose desks it serves, absent for a service that is deployed once
    public record Place(ServiceName service, @Nullable String level) {

        /// What it is called in addresses.
        public String id() {
            return level == null ? service.name() : service + "-" + level;
        }
    }

    public List<Place> places() {
        return List.copyOf(places.sequencedKeySet());
    }

    /// The place of that name in an address.
    ///
    /// @throws ServiceFailure when there is none
    public Place place(String id) {
        return places.sequencedKeySet().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new ServiceFailure(
                                ServiceFailure.Kind.UNKNOWN, ServiceName.ROUTING, null, null));
    }

    /// Where each is reached.
    SequencedMap<Place, ServiceClient> clients() {
        return places;
    }

    public Page<Parked> at(Place place) {
        return client(place).page(Parked.class, "/api/parked?page=0&size=100");
    }

    /// Everything about one dossier, with what is personal masked.
    public Details details(Place place, String code) {
        return client(place).get(Details.class, "/api/parked/{code}", code);
    }

    /// Lets the service try again, in the dossier's order.
    public Outcome<Intake.Ignored> replay(Place place, String code, String key) {
        return client(place)
                .post(Intake.Ignored.class, key, Map.of(), "/api/parked/{code}/replay", code);
    }

    /// Gives an event another payload.
    public Outcome<Intake.Ignored> repair(
            Place place, String code, String event, JsonNode data, String reason, String key) {
        return onEvent(
                place, HttpMethod.PUT, code, event, Map.of("data", data, "reason", reason), key);
    }

    /// Leaves an event out.
    public Outcome<Intake.Ignored> skip(
            Place place, String code, String event, String reason, String key) {
        return onEvent(place, HttpMethod.DELETE, code, event, Map.of("reason", reason), key);
    }

    private Outcome<Intake.Ignored> onEvent(
            Place place, HttpMethod method, String code, String event, Object body, String key) {
        // The id of an event is a path of its own and may begin with a slash.
        List<String> parts =
                List.of((event.startsWith("/") ? event.substring(1) : event).split("/", -1));
        List<Object> variables = new ArrayList<>(List.of(code));
        variables.addAll(parts);
        String path = "/api/parked/{code}/events" + "/{part}".repeat(parts.size());
        return client(place)
                .order(method, Intake.Ignored.class, key, body, path, variables.toArray());
    }

    private ServiceClient client(Place place) {
        ServiceClient client = places.get(place);
        if (client == null) {
            throw new ServiceFailure(ServiceFailure.Kind.UNKNOWN, place.service(), null, null);
        }
        return client;
    }

    /// A dossier put aside.
    ///
    /// @param cause kind of the fault
    /// @param events what waits, the one that failed first
    public record Parked(
            String code,
            @Nullable String consumer,
            @Nullable String cause,
            @Nullable String error,
            @Nullable Instant since,
            List<Event> events) {
        public Parked {
            events = Lists.orEmpty(events);
        }
    }

    /// One event of a dossier put aside.
    ///
    /// @param error absent for one that merely waits behind the one that failed
    /// @param data the payload; absent in lists, and where it is no JSON
    public record Event(
            @Nullable Integer index,
            String id,
            @Nullable String type,
            @Nullable Instant time,
            @Nullable String error,
            @Nullable Boolean repaired,
            @Nullable JsonNode data) {

        /// The payload for a person to read and edit.
        public String text() {
            return data == null ? "" : data.toPrettyString();
        }
    }

    /// What an operator did to an event.
    public record Deed(
            @Nullable String event,
            @Nullable String type,
            @Nullable String kind,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {}

    /// Everything about one dossier.
    ///
    /// @param items one for each consumer
    public record Details(@Nullable String code, List<Parked> items, List<Deed> deeds) {
        public Details {
            items = Lists.orEmpty(items);
            deeds = Lists.orEmpty(deeds);
        }
    }
}
