package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One launcher at a time changes what runs. The system frees the lock when its holder dies.
final class Lock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for another launcher to finish.
    ///
    /// @throws Stopped when it does not for minutes
    static Lock take(Settings settings) {
        try {
            var folder = Files.createDirectories(settings.home().resolve("run"));
            var channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            var latest = System.nanoTime() + PATIENCE.toNanos();
            while (tryLock(channel) == null) {
                if (System.nanoTime() > latest) {
                    channel.close();
                    throw new Stopped(
                            Stopped.Why.BUSY,
                            "Một lệnh ./lienthong khác đang chạy trên " + settings.home() + ".",
                            "Another ./lienthong is at work on " + settings.home() + ".");
                }
                Pause.of(PAUSE);
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
