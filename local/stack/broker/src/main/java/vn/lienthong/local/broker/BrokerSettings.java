package vn.lienthong.local.broker;

import java.nio.file.Path;
import java.util.Map;

/// Where the node listens and where it keeps its data.
///
/// @param port for clients
/// @param controllerPort for the node's own controller quorum
/// @param folder absolute; made when it is not there
record BrokerSettings(int port, int controllerPort, Path folder) {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String HOST = "127.0.0.1";

    /// Reads `--port`, `--controller-port` and `--folder`.
    ///
    /// @throws IllegalArgumentException with a sentence for the user when an argument is not
    ///   understood
    static BrokerSettings of(String... arguments) {
        var settings = new BrokerSettings(9092, 9093, Path.of(".lienthong", "broker"));
        for (var argument : arguments) {
            settings = settings.with(argument);
        }
        return new BrokerSettings(
                settings.port, settings.controllerPort, settings.folder.toAbsolutePath());
    }

    private BrokerSettings with(String argument) {
        var equals = argument.indexOf('=');
        var name = equals < 0 ? argument : argument.substring(0, equals);
        var value = equals < 0 ? "" : argument.substring(equals + 1);
        return switch (name) {
            case "--port" -> new BrokerSettings(port(name, value), controllerPort, folder);
            case "--controller-port" -> new BrokerSettings(port, port(name, value), folder);
            case "--folder" -> new BrokerSettings(port, controllerPort, Path.of(value));
            default ->
                    throw new IllegalArgumentException(
                            "Unknown argument "
                                    + argument
                                    + "; known are --port=N --controller-port=N --folder=DIR");
        };
    }

    private static int port(String name, String value) {
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " needs a port number, not '" + value + "'", e);
        }
        throw new IllegalArgumentException(name + " needs a port number, not '" + value + "'");
    }

    String address() {
        return HOST + ":" + port;
    }

    /// Kafka's own properties for one small node that forgets nothing.
    Map<String, String> kafka() {
        var controller = HOST + ":" + controllerPort;
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@" + controller),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://"
                                + address()
                                + ","
                                + CONTROLLER_LISTENER
                                + "://"
                                + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://" + address()),
                Map.entry("controller.listener.names", CONTROLLER_LISTENER),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.partitions", "4"),

                // There is nobody to replicate to.
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),

                // A folder that is opened again after months must go on where it stopped.
                Map.entry("log.retention.ms", "-1"),
                Map.entry("offsets.retention.minutes", "5256000"),

                // After a kill the new process waits until the old one's registration has lapsed.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),

                // Small: few threads, buffers and files, and little to scan after a kill.
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("share.coordinator.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.index.size.max.bytes", "262144"),
                Map.entry("offsets.topic.segment.bytes", "16777216"));
    }
}
