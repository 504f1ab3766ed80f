package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is known of one person, in all services, and its erasure. Who is meant is said in bodies
/// and stands in no address.
public final class People {
    private static final String COPIES = "/api/persons/copies";
    private static final int MOST_MESSAGES = 200;

    private final ServiceClient intake;
    private final ServiceClient routing;
    private final ServiceClient deadlines;
    private final ServiceClient notifications;

    People(
            ServiceClient intake,
            ServiceClient routing,
            ServiceClient deadlines,
            ServiceClient notifications) {
        this.intake = intake;
        this.routing = routing;
        this.deadlines = deadlines;
        this.notifications = notifications;
    }

    /// Who is meant: by number, by telephone, or by both.
    ///
    /// @param idNumber personal identification number (số định danh); empty when not known
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Who(String idNumber, String phone) {

        /// Says nothing personal, so that no log line can.
        @Override
        public String toString() {
            return "Who[]";
        }
    }

    /// What was found.
    ///
    /// @param submissions what was handed in online and has become no dossier
    public record Found(
            @Nullable Instant asOf, List<Intake.Dossier> dossiers, List<Sent> submissions) {
        public Found {
            dossiers = Lists.orEmpty(dossiers);
            submissions = Lists.orEmpty(submissions);
        }
    }

    /// Something handed in online.
    ///
    /// @param standing such as `RETURNED`
    /// @param files names of what was handed in with it
    public record Sent(
            @Nullable String reference,
            @Nullable Instant since,
            @Nullable String standing,
            @Nullable String office,
            @Nullable String procedureName,
            Intake.@Nullable Applicant applicant,
            List<String> files) {
        public Sent {
            files = Lists.orEmpty(files);
        }
    }

    record Erasing(String reason) {}

    /// What intake-service knows.
    ///
    /// @return the service's refusal when the person is not named as it should be
    public Outcome<Found> find(Who who, String key) {
        return intake.post(Found.class, key, who, COPIES);
    }

    /// All that every service knows: the dossiers with their ways, dates, letters and messages, and
    /// what was handed in online.
    ///
    /// @throws ServiceFailure when any does not answer: a part would be taken for the whole
    public JsonNode copy(Who who) {
        ObjectNode found = (ObjectNode) intake.ask(JsonNode.class, who, COPIES);
        List<ObjectNode> dossiers = new ArrayList<>();
        for (JsonNode dossier : found.path("dossiers")) {
            dossiers.add(whole(dossier));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        dossiers.forEach(all::add);
        found.set("dossiers", all);
        return found;
    }

    private ObjectNode whole(JsonNode dossier) {
        String code = dossier.path("code").asString();
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("dossier", dossier);
        known(() -> routing.get(JsonNode.class, "/api/dossiers/{code}/journey", code))
                .ifPresent(journey -> whole.set("journey", journey));
        known(() -> deadlines.get(JsonNode.class, "/api/dossiers/{code}/deadlines", code))
                .ifPresent(dates -> whole.set("deadlines", dates));
        known(() ->
                        notifications.get(
                                JsonNode.class,
                                "/api/notifications?dossier={code}&size={size}",
                                code,
                                MOST_MESSAGES))
                .ifPresent(messages -> whole.set("messages", messages.path("items")));
        return whole;
    }

    /// A dossier that was refused at intake has no journey and no dates.
    private static Optional<JsonNode> known(Supplier<JsonNode> question) {
        try {
            return Optional.of(question.get());
        } catch (ServiceFailure failure) {
            if (failure.kind() == ServiceFailure.Kind.UNKNOWN) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /// Erases what is personal of a dossier that has come to its end, for good.
    public Outcome<Intake.Dossier> erase(String code, String reason, String key) {
        return intake.post(
                Intake.Dossier.class,
                key,
                new Erasing(reason),
                "/api/dossiers/{code}/erasure",
                code);
    }
}
