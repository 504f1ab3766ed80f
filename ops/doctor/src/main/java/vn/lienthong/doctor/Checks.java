package vn.lienthong.doctor;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationContext;

/// All checks, in the order in which they are best mended.
final class Checks {

    private static final String BUNDLE = "lienthong-mongo";

    private Checks() {}

    static List<Check> of(ApplicationContext context) {
        Installation installation = context.getBean(Installation.class);
        Limits limits = installation.doctor();
        return List.of(
                new SettingsCheck(installation),
                new ProvinceCheck(installation),
                new CalendarCheck(installation),
                new KeysCheck(installation),
                new DiskCheck(installation),
                new CertificatesCheck(installation),
                new ServicesCheck(installation),
                new ClockCheck(installation),
                new TopicsCheck(installation, kafka(context, installation)),
                new ConsumersCheck(limits, kafka(context, installation)),
                new BrokerDiskCheck(limits, kafka(context, installation)),
                new StoreCheck(mongo(context, installation)));
    }

    private static Map<String, Object> kafka(
            ApplicationContext context, Installation installation) {
        Map<String, Object> settings =
                new HashMap<>(
                        Binder.get(context.getEnvironment())
                                .bind(
                                        "spring.kafka.properties",
                                        Bindable.mapOf(String.class, String.class))
                                .orElse(Map.of()));
        int patience = (int) installation.doctor().answer().toMillis();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, text(installation.kafka()));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        return settings;
    }

    private static MongoClientSettings mongo(
            ApplicationContext context, Installation installation) {
        long patience = installation.doctor().answer().toMillis();
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(
                                        text(installation.mongo()).isEmpty()
                                                ? "mongodb://localhost"
                                                : text(installation.mongo())))
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(patience, TimeUnit.MILLISECONDS));
        if (!text(installation.mongoUser()).isEmpty()) {
            settings.credential(
                    MongoCredential.createCredential(
                            text(installation.mongoUser()),
                            installation.mongoAuthSource(),
                            text(installation.mongoPassword()).toCharArray()));
        }
        if (!text(installation.mongoCa()).isEmpty()) {
            settings.applyToSslSettings(ssl ->
                    ssl.enabled(true)
                            .context(
                                    context.getBean(SslBundles.class)
                                            .getBundle(BUNDLE)
                                            .createSslContext()));
        }
        return settings.build();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
