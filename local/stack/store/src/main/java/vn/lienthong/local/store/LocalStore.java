package vn.lienthong.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the store until the process is told to stop.
///
/// Exit code 2 with one sentence: an argument is wrong, or the port or the folder cannot be had.
public final class LocalStore {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStore.class);

    /// Each command holds its thread until it is on file: more threads than cores, so that many
    /// writers share one commit.
    private static final int WORKERS = 16;

    /// System property: the id of the process whose end ends this one. A test run that is killed
    /// must leave nobody behind.
    private static final String STOP_WITH = "lienthong.stop-with";

    /// Each thread keeping its own buffers, as big as the biggest message that it has seen, would
    /// take more memory than the documents.
    private static final Map<String, String> MEMORY =
            Map.of(
                    "io.netty.allocator.type", "pooled",
                    "io.netty.allocator.numDirectArenas", "1",
                    "io.netty.allocator.numHeapArenas", "1",
                    "io.netty.allocator.maxOrder", "7",
                    "io.netty.allocator.useCacheForAllThreads", "false",
                    "jdk.nio.maxCachedBufferSize", "262144");

    private LocalStore() {}

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
    /// @param arguments `--port=27017 --folder=DIR [--memory]`
    static void main(String... arguments) {
        MEMORY.forEach(System::setProperty);
        try {
            var settings = StoreSettings.of(arguments);
            stopWithParent();
            var server = start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop-store"));
            LOG.info(
                    "store ready on {}:{}", StoreSettings.HOST, server.getLocalAddress().getPort());
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
        } catch (IOException e) {
            refuse("the folder cannot be used: " + e.getMessage());
        } catch (MVStoreException e) {
            refuse("the file cannot be opened: " + e.getMessage());
        }
    }

    private static void refuse(@Nullable String why) {
        LOG.error("The store cannot start: {}", why);
        System.exit(2);
    }

    /// Starts a server in this process; port 0 takes a free one.
    static MongoServer start(StoreSettings settings) throws IOException {
        var file =
                settings.memory()
                        ? DocumentFile.inMemory()
                        : DocumentFile.inFolder(settings.folder());
        var server = new MongoServer(new StoreBackend(file));
        try {
            server.bind(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()),
                    1,
                    WORKERS);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "port " + settings.port() + " on 127.0.0.1 is taken (" + e.getMessage() + ")",
                    e);
        }
        return server;
    }
}
