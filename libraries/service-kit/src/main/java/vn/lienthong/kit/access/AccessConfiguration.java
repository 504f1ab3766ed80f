package vn.lienthong.kit.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lienthong.contracts.catalogue.Offices;

/// The record of looks and its report.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    @Bean
    Looks looks(MongoOperations mongo, AccessSettings settings) {
        return new Looks(mongo, settings.keepMonths());
    }

    /// Asked when looks are explained, not before: what it needs may not be there yet.
    @Bean
    LookBook.Knowledge knowledgeOfLooks(ObjectProvider<Whereabouts> whereabouts) {
        return new Known(whereabouts);
    }

    private record Known(ObjectProvider<Whereabouts> whereabouts) implements LookBook.Knowledge {

        @Override
        public Map<String, Standing> standings(Collection<String> subjects) {
            return whereabouts.stream()
                    .findFirst()
                    .map(known -> known.of(subjects))
                    .orElse(Map.of());
        }

        @Override
        public Offices offices() {
            return whereabouts.stream()
                    .findFirst()
                    .map(Whereabouts::offices)
                    .orElseGet(() -> Offices.of(List.of()));
        }
    }

    @Bean
    LookBook lookBook(Looks looks, LookBook.Knowledge knowledge, AccessSettings settings) {
        LookBook.Paper paper =
                new LookBook.Paper() {
                    @Override
                    public List<Document> prepared(Collection<KeptLook> kept) {
                        return looks.prepared(kept);
                    }

                    @Override
                    public void add(List<Document> prepared) {
                        looks.add(prepared);
                    }
                };
        return new LookBook(paper, knowledge, settings.mostWaiting());
    }

    @Bean
    MeterBinder lookMetrics(LookBook book) {
        return registry ->
                Gauge.builder("lienthong.accesses.waiting", book::waiting)
                        .description("Looks at dossiers that are not written down yet")
                        .register(registry);
    }

    @Bean
    RevealedItems revealedItems() {
        return new RevealedItems();
    }

    @Bean
    WebMvcConfigurer accessWatch(LookBook book, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AccessWatch(book, clock));
            }
        };
    }

    /// What an endpoint shows stands in the OpenAPI document too: `x-reveals`.
    @Bean
    OperationCustomizer whatOperationsReveal() {
        return (operation, endpoint) -> {
            Revealing.word(endpoint).ifPresent(word -> operation.addExtension("x-reveals", word));
            return operation;
        };
    }

    @Bean
    AccessController accessController(Looks looks, LookBook.Knowledge knowledge) {
        return new AccessController(looks, knowledge);
    }
}
