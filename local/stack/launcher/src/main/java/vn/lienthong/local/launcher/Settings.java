package vn.lienthong.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the environment says about this copy of the system.
///
/// @param root the project's folder
/// @param home where the state lies
/// @param portShift added to every port
/// @param memory how many times the usual memory every process may take
/// @param kafka a broker to use instead of our own, `host:port`
/// @param mongo a store to use instead of our own, `mongodb://…`
record Settings(
        Path root,
        Path home,
        int portShift,
        int memory,
        Optional<String> kafka,
        Optional<String> mongo) {

    static final String HOME = "LIENTHONG_HOME";
    static final String PORT_SHIFT = "LIENTHONG_PORT_SHIFT";
    static final String MEMORY = "LIENTHONG_MEMORY";
    static final String KAFKA = "LIENTHONG_KAFKA";
    static final String MONGO = "LIENTHONG_MONGO";

    private static final int HIGHEST_PORT = 65_535;
    private static final int LOWEST_PORT = 1_024;
    private static final int MOST_MEMORY = 64;

    static Settings of(Path root, Map<String, String> environment) {
        var home = given(environment, HOME).map(Path::of).orElse(root.resolve(".lienthong"));
        return new Settings(
                root.toAbsolutePath().normalize(),
                home.toAbsolutePath().normalize(),
                portShift(given(environment, PORT_SHIFT).orElse("0")),
                memory(given(environment, MEMORY).orElse("1")),
                given(environment, KAFKA),
                given(environment, MONGO));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int memory(String text) {
        try {
            var memory = Integer.parseInt(text.strip());
            if (memory >= 1 && memory <= MOST_MEMORY) {
                return memory;
            }
        } catch (NumberFormatException e) {
            // The same sentence serves both.
        }
        throw new Stopped(
                Stopped.Why.USAGE,
                "%s=%s không dùng được: cần một số nguyên từ 1 đến %d."
                        .formatted(MEMORY, text, MOST_MEMORY),
                "%s=%s cannot be used: it must be a whole number from 1 to %d."
                        .formatted(MEMORY, text, MOST_MEMORY));
    }

    private static int portShift(String text) {
        try {
            var shift = Integer.parseInt(text.strip());
            if (shift + Member.PORTAL.port() >= LOWEST_PORT
                    && Ports.SMPP + shift >= LOWEST_PORT
                    && Member.STORE.port() + shift <= HIGHEST_PORT) {
                return shift;
            }
        } catch (NumberFormatException e) {
            // The same sentence serves both.
        }
        throw new Stopped(
                Stopped.Why.USAGE,
                PORT_SHIFT
                        + "="
                        + text
                        + " không dùng được: cần một số nguyên sao cho mọi cổng nằm trong"
                        + " 1024–65535.",
                PORT_SHIFT
                        + "="
                        + text
                        + " cannot be used: it must be a whole number that keeps every port within"
                        + " 1024–65535.");
    }

    int port(Member member) {
        return member.port() + portShift;
    }

    /// A member that somebody else runs is not ours to start.
    boolean runsElsewhere(Member member) {
        return switch (member) {
            case BROKER -> kafka.isPresent();
            case STORE -> mongo.isPresent();
            case OUTSIDE_WORLD,
                    INTAKE,
                    ROUTING,
                    ROUTING_WARD,
                    ROUTING_DISTRICT,
                    ROUTING_PROVINCE,
                    DEADLINE,
                    NOTIFICATION,
                    INTAKE_2,
                    ROUTING_2,
                    DEADLINE_2,
                    NOTIFICATION_2,
                    PORTAL ->
                    false;
        };
    }

    String kafkaAddress() {
        return kafka.orElse("localhost:" + port(Member.BROKER));
    }

    String mongoUri() {
        return mongo.orElse("mongodb://localhost:" + port(Member.STORE) + "/?retryWrites=false");
    }

    String url(Member member) {
        return "http://localhost:" + port(member);
    }

    Path jar(Member member) {
        return root.resolve(member.jar());
    }

    Path log(Member member) {
        return home.resolve("logs").resolve(member.label() + ".log");
    }

    /// The sample province's data.
    Path province(Variant variant) {
        return root.resolve("local/sample-province/src/main/resources/sample-province")
                .resolve(variant.label());
    }

    /// Every variant keeps its own broker, store and clock: offices of one would mean nothing to
    /// the dossiers of the other.
    Path data(Variant variant, Member member) {
        return home.resolve(variant.label()).resolve(member.label());
    }

    boolean isBuilt(Member member) {
        return Files.isRegularFile(jar(member));
    }
}
