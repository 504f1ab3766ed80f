package vn.lienthong.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one Kafka node until the process is told to stop.
///
/// Acknowledged records live in the page cache until the system writes them: they survive the death
/// of the process, though not of the machine.
///
/// Exit code 2 with one sentence: an argument is wrong, or a port or the folder cannot be had.
public final class LocalBroker {

    private static final Logger LOG = LoggerFactory.getLogger(LocalBroker.class);

    /// System property: the id of the process whose end ends this one. A test run that is killed
    /// must leave nobody behind.
    private static final String STOP_WITH = "lienthong.stop-with";

    private LocalBroker() {}

    private static void stopWithParent() {
        var parent = Long.getLong(STOP_WITH);
        if (parent != null) {
            Thread.ofPlatform()
                    .daemon()
                    .name("stop-with-parent")
                    .start(() -> {
                        ProcessHandle.of(parent).ifPresent(process -> process.onExit().join());
                        System.exit(0);
                    });
        }
    }

    /// Starts it, says when it is ready, and returns or stays as the server's threads do.
    ///
    /// @param arguments `--port=9092 --controller-port=9093 --folder=DIR`
    static void main(String... arguments) throws Exception {
        BrokerSettings settings;
        try {
            settings = BrokerSettings.of(arguments);
            requireFree(settings.port());
            requireFree(settings.controllerPort());
            formatOnce(settings);
        } catch (IllegalArgumentException | IOException e) {
            LOG.error("The broker cannot start: {}", e.getMessage());
            System.exit(2);
            return;
        }
        stopWithParent();
        run(settings);
    }

    private static void run(BrokerSettings settings) {
        var server = new KafkaRaftServer(new KafkaConfig(settings.kafka(), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
        server.startup();
        LOG.info("broker ready on {}", settings.address());
        server.awaitShutdown();
    }

    /// Asked before Kafka does, because Kafka answers a taken port with a page of stack trace.
    private static void requireFree(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            LOG.debug("port {} is free", socket.getLocalPort());
        } catch (IOException e) {
            throw new IOException(
                    "port " + port + " on 127.0.0.1 is taken (" + e.getMessage() + ")", e);
        }
    }

    private static void formatOnce(BrokerSettings settings) throws Exception {
        var folder = Files.createDirectories(settings.folder());
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }
}
