package vn.lienthong.local.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The broker and the store that integration tests run against.
///
/// @see #shared()
public final class LocalStack {

    /// Names a Kafka to use instead of starting one: `host:port`.
    public static final String KAFKA = "LIENTHONG_KAFKA";

    /// Names a MongoDB to use instead of starting a store: a `mongodb://` URI.
    public static final String MONGO = "LIENTHONG_MONGO";

    private final Map<String, String> environment;
    private final Supplier<LocalProcess> startBroker;
    private final Supplier<LocalProcess> startStore;
    private @Nullable LocalProcess broker;
    private @Nullable LocalProcess store;

    LocalStack(
            Map<String, String> environment,
            Supplier<LocalProcess> startBroker,
            Supplier<LocalProcess> startStore) {
        this.environment = environment;
        this.startBroker = startBroker;
        this.startStore = startStore;
    }

    private static final class Shared {
        private static final LocalStack STACK = inTargetFolder();

        private static LocalStack inTargetFolder() {
            var folder =
                    Path.of("target", "local-stack-" + ProcessHandle.current().pid())
                            .toAbsolutePath();
            var programs = Programs.around(Path.of("").toAbsolutePath());
            return new LocalStack(
                    System.getenv(),
                    () -> LocalProcess.start(programs, Program.BROKER, folder),
                    () -> LocalProcess.start(programs, Program.STORE, folder));
        }
    }

    /// The one pair of this JVM. Tests share topics and databases unless they name their own.
    public static LocalStack shared() {
        return Shared.STACK;
    }

    /// Where Kafka listens, as `host:port`; starts it when it does not run yet.
    ///
    /// @throws IllegalStateException with a sentence that says what to do when it cannot be started
    public String kafka() {
        var external = environment.get(KAFKA);
        return external == null ? broker().address() : external;
    }

    /// The connection string of a database; starts the store when it does not run yet.
    ///
    /// @throws IllegalStateException with a sentence that says what to do when it cannot be started
    public String mongoUri(String database) {
        var external = environment.get(MONGO);
        return external == null
                ? "mongodb://" + store().address() + "/" + database + "?retryWrites=false"
                : withDatabase(external, database);
    }

    /// As [#mongoUri], for a database that nobody else uses: the name gets a suffix of its own.
    public String freshMongoUri(String prefix) {
        return mongoUri(prefix + "_" + UUID.randomUUID().toString().substring(0, 8));
    }

    /// The broker's process, to kill and restart.
    ///
    /// @throws IllegalStateException when the broker in use is not ours
    public synchronized LocalProcess broker() {
        requireOurs(KAFKA);
        if (broker == null) {
            broker = startBroker.get();
        }
        return broker;
    }

    /// The store's process, to kill and restart.
    ///
    /// @throws IllegalStateException when the store in use is not ours
    public synchronized LocalProcess store() {
        requireOurs(MONGO);
        if (store == null) {
            store = startStore.get();
        }
        return store;
    }

    private void requireOurs(String variable) {
        if (environment.containsKey(variable)) {
            throw new IllegalStateException(
                    variable + " names a server that these tests did not start");
        }
    }

    private static String withDatabase(String uri, String database) {
        var scheme = uri.indexOf("://") + "://".length();
        var question = uri.indexOf('?');
        var options = question < 0 ? "" : uri.substring(question);
        var servers = question < 0 ? uri : uri.substring(0, question);
        var slash = servers.indexOf('/', scheme);
        return (slash < 0 ? servers : servers.substring(0, slash)) + "/" + database + options;
    }
}
