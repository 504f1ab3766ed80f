package vn.lienthong.routing.nationalportal.store;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.routing.nationalportal.domain.NationalDossier;
import vn.lienthong.routing.nationalportal.domain.Push;

/// The collection of national pushes.
@Configuration(proxyBeanMethods = false)
class NationalStore {

    static final String COLLECTION = "nationalPushes";

    @Bean
    Aggregates<NationalDossier> nationalDossiers(AggregateFactory factory) {
        Aggregates<NationalDossier> dossiers =
                factory.create(
                        COLLECTION,
                        "/routing-service/national-portal",
                        StateMapping.asText(
                                StoredDossier.class,
                                StoredDossier::of,
                                StoredDossier::toDomain,
                                NationalStore::fields));
        dossiers.indexWherePresent("state.dueAt");
        dossiers.indexWherePresent("state.openSince");
        dossiers.indexWherePresent("state.refused");
        dossiers.indexWherePresent("state.pending");
        dossiers.indexWherePresent("state.takenAt", "state.sent");
        return dossiers;
    }

    private static Document fields(NationalDossier dossier) {
        return new Document()
                .append("dueAt", dossier.dueAt().orElse(null))
                .append("openSince", dossier.openSince().orElse(null))
                .append("pending", some(dossier.count(Push.State.PENDING)))
                .append("refused", some(dossier.count(Push.State.REFUSED)))
                .append("sent", some(dossier.count(Push.State.SENT)))
                .append(
                        "takenAt",
                        dossier.pushes().stream()
                                .<Instant>mapMulti((push, out) -> {
                                    if (push.takenAt() != null) {
                                        out.accept(push.takenAt());
                                    }
                                })
                                .max(Comparable::compareTo)
                                .orElse(null))
                .append("lines", lines(dossier));
    }

    /// What there is none of is left out, and out of the indexes.
    // The document takes a null for what is left out.
    @SuppressWarnings("NullAway")
    private static Integer some(int count) {
        return count == 0 ? null : count;
    }

    private static List<Document> lines(NationalDossier dossier) {
        return dossier.pushes().stream().map(PushLine::write).toList();
    }
}
