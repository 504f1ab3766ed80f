package vn.lienthong.routing.nationalportal.store;

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
        for (Push.State state : Push.State.values()) {
            dossiers.indexWherePresent(since(state));
        }
        return dossiers;
    }

    /// Where it stands since when a dossier has pushes in the state, or until when they were taken;
    /// absent when it has none.
    static String since(Push.State state) {
        return "state.since." + state.name();
    }

    private static Document fields(NationalDossier dossier) {
        Document since = new Document();
        for (Push.State state : Push.State.values()) {
            dossier.since(state).ifPresent(at -> since.append(state.name(), at));
        }
        return new Document()
                .append("dueAt", dossier.dueAt().orElse(null))
                .append("openSince", dossier.openSince().orElse(null))
                .append("since", since)
                .append("lines", lines(dossier));
    }

    private static List<Document> lines(NationalDossier dossier) {
        return dossier.pushes().stream().map(PushLine::write).toList();
    }
}
