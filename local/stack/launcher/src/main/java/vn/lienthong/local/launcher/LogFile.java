package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The log of one member: it is appended to, and put aside when it has grown.
record LogFile(Path path) {

    private static final long LARGE = 8L * 1024 * 1024;
    private static final int TAIL = 64 * 1024;

    /// Puts a large log aside, before a start: one older file is kept.
    void putAside() {
        try {
            Files.createDirectories(path.getParent());
            if (isLarge()) {
                Files.move(path, older(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same while the process writes: the content is copied and the file emptied, because the
    /// process keeps the file open (for appending).
    void empty() {
        try {
            if (isLarge()) {
                Files.copy(path, older(), StandardCopyOption.REPLACE_EXISTING);
                try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.truncate(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLarge() throws IOException {
        return Files.exists(path) && Files.size(path) > LARGE;
    }

    private Path older() {
        return path.resolveSibling(path.getFileName() + ".1");
    }

    long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was written from an offset on, as far as it lies in the last part of the file.
    String since(long offset) {
        if (!Files.exists(path)) {
            return "";
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var end = channel.size();
            var from = Math.clamp(end - TAIL, Math.min(offset, end), end);
            var bytes = ByteBuffer.allocate((int) (end - from));
            channel.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last lines, without the frames of stack traces.
    List<String> lastWords(int count) {
        var lines = since(0).lines().filter(line -> !isFrame(line)).toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private static boolean isFrame(String line) {
        return line.isBlank() || line.startsWith("\tat ") || line.startsWith("\t... ");
    }
}
