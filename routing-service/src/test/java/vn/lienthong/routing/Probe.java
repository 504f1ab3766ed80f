package vn.lienthong.routing;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.kit.sealing.Seals;

/// Stands for the other services: publishes as they do. Tokens are `name~office~ROLE+ROLE`.
@TestConfiguration(proxyBeanMethods = false)
public class Probe {

    /// Publishes events of another service.
    public record Publisher(Aggregates<Integer> counter, @Nullable Seals seals) {

        public void publish(DossierEvent event) {
            counter.<Boolean>change(
                    event.code(),
                    told ->
                            new Decided<>(
                                    Outcome.changed(
                                            told == null ? 1 : told + 1, List.of(sealed(event))),
                                    true));
        }

        /// With the applicant sealed as the counter does.
        private DossierEvent sealed(DossierEvent event) {
            if (seals == null || !(event instanceof DossierReceived received)) {
                return event;
            }
            seals.make(List.of(event.code()));
            return Story.by(
                    received,
                    new Applicants(seals)
                            .seal(event.code(), Tickets.open(event.code(), received.applicant())));
        }
    }

    @Bean
    Publisher intake(AggregateFactory factory, ObjectProvider<Seals> seals) {
        return new Publisher(
                factory.create("probe_intake", "/intake-service", counter()),
                seals.getIfAvailable());
    }

    @Bean
    Publisher deadline(AggregateFactory factory) {
        return new Publisher(
                factory.create("probe_deadline", "/deadline-service", counter()), null);
    }

    /// The journey and the desks of another deployment.
    @Bean
    Publisher elsewhere(AggregateFactory factory) {
        return new Publisher(
                factory.create("probe_elsewhere", "/routing-service/elsewhere", counter()), null);
    }

    @Bean
    JwtDecoder readableTokens() {
        return token -> {
            String[] parts = token.split("~", -1);
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(parts[0])
                    .claim("office", parts[1])
                    .claim("roles", List.of(parts[2].split("\\+")))
                    .build();
        };
    }

    private static StateMapping<Integer> counter() {
        return new StateMapping<>() {
            @Override
            public Document write(Integer told) {
                return new Document("told", told);
            }

            @Override
            public Integer read(Document document) {
                return document.getInteger("told");
            }
        };
    }
}
