package vn.lienthong.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kafka and MongoDB are spoken to under TLS and as a user of one's own, unless
/// `lienthong.production.allow-plain-transport` says otherwise.
final class TransportOverTls implements Precaution {

    static final String ALLOWED = "lienthong.production.allow-plain-transport";

    private static final String MONGO = "lienthong.mongo";
    private static final String URI = "spring.mongodb.uri";
    private static final Pattern WITH_USER = Pattern.compile("mongodb(\\+srv)?://[^/?]+@.*");
    private static final Pattern WITH_TLS =
            Pattern.compile("mongodb\\+srv://.*|.*[?&](tls|ssl)=true\\b.*");

    @Override
    public List<Refusal> against(Effective settings) {
        if (settings.isOn(ALLOWED)) {
            return List.of();
        }
        return Stream.concat(kafka(settings).stream(), mongo(settings).stream()).toList();
    }

    private static List<Refusal> kafka(Effective settings) {
        return switch (protocol(settings)) {
            case "SASL_SSL" ->
                    settings.get(ConnectionSettings.KAFKA_USER).isEmpty()
                                    || !settings.get(ConnectionSettings.KAFKA_PASSWORD).isEmpty()
                            ? List.of()
                            : List.of(missing(ConnectionSettings.KAFKA_PASSWORD));
            case "SSL" ->
                    hasCertificate(settings)
                            ? List.of()
                            : List.of(missing(ConnectionSettings.KAFKA_USER));
            default ->
                    List.of(
                            Refusal.of(
                                    ConnectionSettings.KAFKA_USER,
                                    "chưa được đặt nên Kafka sẽ được nối không mã hoá; hãy đặt cùng"
                                            + " lienthong.kafka-password và lienthong.kafka-ca,"
                                            + " hoặc cho phép bằng "
                                            + ALLOWED
                                            + "=true",
                                    "is not set, so Kafka would be reached in plain text; set it"
                                            + " with lienthong.kafka-password and"
                                            + " lienthong.kafka-ca, or allow it by "
                                            + ALLOWED
                                            + "=true"));
        };
    }

    private static String protocol(Effective settings) {
        String given = settings.get(ConnectionSettings.KAFKA + "security.protocol");
        return given.toUpperCase(Locale.ROOT);
    }

    private static boolean hasCertificate(Effective settings) {
        return Stream.of("location", "certificate.chain")
                .anyMatch(one ->
                        !settings.get(ConnectionSettings.KAFKA + "ssl.keystore." + one).isEmpty());
    }

    /// Who has no store has nothing to say of it.
    private static List<Refusal> mongo(Effective settings) {
        String uri = settings.get(URI).isEmpty() ? settings.get(MONGO) : settings.get(URI);
        if (uri.isEmpty()) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!settings.isOn("spring.mongodb.ssl.enabled") && !WITH_TLS.matcher(uri).matches()) {
            refusals.add(
                    Refusal.of(
                            MONGO,
                            "nối tới MongoDB không mã hoá; hãy đặt lienthong.mongo-ca hoặc thêm"
                                    + " tls=true, hoặc cho phép bằng "
                                    + ALLOWED
                                    + "=true",
                            "reaches MongoDB in plain text; set lienthong.mongo-ca or add tls=true,"
                                    + " or allow it by "
                                    + ALLOWED
                                    + "=true"));
        }
        if (!WITH_USER.matcher(uri).matches()) {
            Stream.of("lienthong.mongo-user", "lienthong.mongo-password")
                    .filter(name -> settings.get(name).isEmpty())
                    .findFirst()
                    .map(TransportOverTls::missing)
                    .ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Refusal missing(String setting) {
        return Refusal.of(
                setting,
                "chưa được đặt; có thể cho phép bằng " + ALLOWED + "=true",
                "is not set; it can be allowed by " + ALLOWED + "=true");
    }
}
