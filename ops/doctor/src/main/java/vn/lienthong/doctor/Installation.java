package vn.lienthong.doctor;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the services that say where everything is (`lienthong`).
///
/// @param kafka addresses of brokers
/// @param mongo a connection string
/// @param issuer address of the identity provider
/// @param province folder of offices, procedures and calendars
/// @param dataFolder where this machine keeps what is written; absent where nothing is kept here
@ConfigurationProperties("lienthong")
record Installation(
        @Nullable String kafka,
        @Nullable String kafkaUser,
        @Nullable String kafkaCa,
        @Nullable String mongo,
        @Nullable String mongoUser,
        @Nullable String mongoPassword,
        @DefaultValue("admin") String mongoAuthSource,
        @Nullable String mongoCa,
        @Nullable String issuer,
        @Nullable String jwkSetUri,
        @Nullable String province,
        @DefaultValue Keys keys,
        @Nullable String dataFolder,
        @Nullable String intake,
        @Nullable String routing,
        @Nullable String deadline,
        @Nullable String notification,
        @Nullable String portal,
        @DefaultValue Limits doctor) {

    /// @param file of the master keys; absent where nobody gave one
    record Keys(@Nullable String file) {}

    /// The programs and where they answer, as far as it was given.
    Map<String, String> programs() {
        Map<String, String> programs = new TreeMap<>();
        put(programs, "intake-service", intake);
        put(programs, "routing-service", routing);
        put(programs, "deadline-service", deadline);
        put(programs, "notification-service", notification);
        put(programs, "portal", portal);
        return programs;
    }

    private static void put(Map<String, String> programs, String name, @Nullable String address) {
        if (address != null && !address.isEmpty()) {
            programs.put(name, address);
        }
    }
}
