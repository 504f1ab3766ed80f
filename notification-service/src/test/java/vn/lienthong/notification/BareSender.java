package vn.lienthong.notification;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.OutboxState;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Telling;
import vn.lienthong.notification.telling.domain.Ways;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.store.TemplateShelf;
import vn.lienthong.printing.Printer;

/// What sends, the very parts of the service in their own order of starting, on a real broker and
/// store, without the rest of its container: it is there in a second or two.
final class BareSender implements AutoCloseable {

    /// By day: nobody is left alone.
    private static final Clock CLOCK = Clock.fixed(Party.AT.plusSeconds(3600), ZoneOffset.UTC);

    private static final Duration EVER = Duration.ofDays(1);
    private static final int SOME = 10;

    private final AnnotationConfigApplicationContext context;

    /// Where everything is.
    ///
    /// @param smsPort where the SMS centre listens
    /// @param instance whose claims are its own
    record Place(String mongo, String kafka, int smsPort, String instance) {}

    /// @param promised what it is to tell beside what is there; written before it sends anything
    BareSender(Place place, @Nullable Promised promised, Failpoint.Watch watch) {
        context = new AnnotationConfigApplicationContext();
        settings(context.getEnvironment(), place);
        context.getBeanFactory()
                .setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(Failpoint.Watch.class, () -> watch);
        context.registerBean(Place.class, () -> place);
        context.register(Parts.class, WatchedWays.class);
        if (promised != null) {
            context.registerBean(Promised.class, () -> promised);
            context.register(Intake.class);
        }
        context.refresh();
    }

    private static void settings(ConfigurableEnvironment environment, Place place) {
        Map<String, Object> own = new HashMap<>();
        own.put("lienthong.kafka", place.kafka());
        own.put(
                "lienthong.province",
                "../local/sample-province/src/main/resources/sample-province/three-level");
        own.put("lienthong.instance", place.instance());
        own.put("lienthong.keys.file", "target/keys/killed-" + place.instance() + ".keys");
        own.put("lienthong.providers.smpp.kind", WatchedWays.KIND);
        own.put("lienthong.providers.smpp.smpp.port", place.smsPort());
        for (String other :
                List.of(
                        "sms-http",
                        "smtp",
                        "smtp-relay",
                        "chat-file",
                        "chat-file-spare",
                        "portal-file",
                        "portal-file-spare")) {
            own.put("lienthong.providers." + other + ".enabled", false);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("own", own));
        for (String file :
                List.of(
                        "application-local.yaml",
                        "application.yaml",
                        "service-kit-local.yaml",
                        "service-kit.yaml")) {
            try {
                new YamlPropertySourceLoader()
                        .load(file, new ClassPathResource(file))
                        .forEach(environment.getPropertySources()::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ConfigurationPropertySources.attach(environment);
    }

    /// The parts of the service, and what Spring Boot would give them.
    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(KafkaProperties.class)
    @Import(Kit.class)
    @ComponentScan(
            basePackages = {
                "vn.lienthong.notification.sending",
                "vn.lienthong.notification.receipts",
                "vn.lienthong.notification.recipients",
                "vn.lienthong.notification.telling.store",
                "vn.lienthong.notification.templates.store",
                "vn.lienthong.notification.courtesy.paper",
                "vn.lienthong.notification.keeping",
                "vn.lienthong.notification.letters",
                "vn.lienthong.notification.providers",
                "vn.lienthong.notification.sms"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ANNOTATION,
                            classes = RestController.class))
    static class Parts {

        @Bean
        MongoClient client(Place place) {
            return MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(place.mongo()))
                            .writeConcern(WriteConcern.MAJORITY)
                            .readConcern(ReadConcern.MAJORITY)
                            .build());
        }

        @Bean
        MongoTemplate mongo(MongoClient client, Place place) {
            return new MongoTemplate(
                    client,
                    Objects.requireNonNull(new ConnectionString(place.mongo()).getDatabase()));
        }

        @Bean
        Activity activity() {
            return new Activity();
        }

        @Bean
        Clock clock() {
            return CLOCK;
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Offices offices(DataFolder data) {
            return Offices.of(data.list("offices.yaml", Office.class));
        }

        @Bean
        Printer printer() {
            return new Printer();
        }
    }

    /// The parts of the kit that it shows to nobody.
    static final class Kit implements ImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {
                "vn.lienthong.kit.aggregate.MessagingConfiguration",
                "vn.lienthong.kit.data.DataConfiguration",
                "vn.lienthong.kit.parking.ParkedSubjects",
                "vn.lienthong.kit.parking.Parking",
                "vn.lienthong.kit.sealing.SealingConfiguration",
                "vn.lienthong.tracing.TracingAutoConfiguration"
            };
        }
    }

    /// Hears of new dossiers before anything is sent.
    @TestConfiguration(proxyBeanMethods = false)
    static class Intake {

        @Bean
        SmartInitializingSingleton heard(
                Promised promised, Correspondences correspondences, Offices offices, Seals seals) {
            Telling telling = new Telling(offices, Ways.USUAL, Tickets::open);
            return () -> {
                Map<String, List<DossierEvent>> facts = promised.facts();
                seals.make(facts.keySet());
                var _ =
                        correspondences
                                .aggregates()
                                .changeAll(
                                        facts.keySet(),
                                        (code, state) ->
                                                new Decided<>(
                                                        all(
                                                                telling,
                                                                state,
                                                                facts.getOrDefault(
                                                                        code, List.of())),
                                                        true));
            };
        }

        private static Outcome<Correspondence> all(
                Telling telling, @Nullable Correspondence before, List<DossierEvent> facts) {
            Correspondence state = before;
            List<DossierEvent> told = new ArrayList<>();
            for (DossierEvent fact : facts) {
                if (telling.on(state, fact, Instant.now())
                        instanceof Decision.Changed(Correspondence next, var events)) {
                    state = next;
                    told.addAll(events);
                }
            }
            return Outcome.changed(Objects.requireNonNull(state), told);
        }
    }

    /// Whether nothing is under way just now, whatever waits.
    boolean isStill() {
        return context.getBean(Activity.class).underWay() == 0;
    }

    /// What is to be sent, or waits for its receipt, or is on its way to Kafka: nothing when all is
    /// done.
    List<String> leftToDo() {
        List<String> left = new ArrayList<>();
        int underWay = context.getBean(Activity.class).underWay();
        if (underWay > 0) {
            left.add(underWay + " under way");
        }
        int unpublished = context.getBean(OutboxState.class).unfinished();
        if (unpublished > 0) {
            left.add(unpublished + " not published");
        }
        Instant ever = Instant.now().plus(EVER);
        correspondences()
                .due(Channel.SMS, ever, CLOCK.instant(), SOME)
                .forEach(code -> left.add(code + " is to be sent"));
        correspondences()
                .awaitingSince(ever, SOME)
                .forEach(code -> left.add(code + " waits for its receipt"));
        return left;
    }

    Correspondences correspondences() {
        return context.getBean(Correspondences.class);
    }

    TemplateShelf templates() {
        return context.getBean(TemplateShelf.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
