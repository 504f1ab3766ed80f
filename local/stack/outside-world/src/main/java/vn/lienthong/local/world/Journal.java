package vn.lienthong.local.world;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/// An append-only file of lines. A line is on the disk when [#append] returns; many writers share
/// one flush.
///
/// Files are used through [RandomAccessFile], not through a channel: the SMPP library interrupts
/// its threads when a session ends, and an interrupt closes a channel for everybody.
public final class Journal implements AutoCloseable {

    /// Where a line stands.
    public record Place(long offset, int length) {}

    private final Object flushing = new Object();
    private final RandomAccessFile writer;
    private final RandomAccessFile reader;
    private long end;
    private long written;
    private long flushed;

    /// Opens the file and tells every whole line in it, oldest first. A line cut short by a crash
    /// was never acknowledged to anybody and is removed.
    public Journal(Path file, BiConsumer<Place, String> line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.writer = new RandomAccessFile(file.toFile(), "rw");
        this.reader = new RandomAccessFile(file.toFile(), "r");
        this.end = replay(file, line);
        writer.setLength(end);
        writer.seek(end);
    }

    private static long replay(Path file, BiConsumer<Place, String> line) throws IOException {
        long start = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                if (octet == '\n') {
                    line.accept(
                            new Place(start, octets.size()),
                            octets.toString(StandardCharsets.UTF_8));
                    start += octets.size() + 1L;
                    octets.reset();
                } else {
                    octets.write(octet);
                }
            }
        }
        return start;
    }

    /// Keeps one line, which must not contain a line break.
    public Place append(String line) throws IOException {
        byte[] octets = (line + "\n").getBytes(StandardCharsets.UTF_8);
        Place place;
        long mine;
        synchronized (this) {
            place = new Place(end, octets.length - 1);
            try {
                writer.write(octets);
            } catch (IOException failed) {
                writer.setLength(end);
                writer.seek(end);
                throw failed;
            }
            end += octets.length;
            mine = ++written;
        }
        synchronized (flushing) {
            if (flushed < mine) {
                long upTo = writtenSoFar();
                writer.getFD().sync();
                flushed = upTo;
            }
        }
        return place;
    }

    private synchronized long writtenSoFar() {
        return written;
    }

    public String read(Place place) throws IOException {
        byte[] octets = new byte[place.length()];
        synchronized (reader) {
            reader.seek(place.offset());
            reader.readFully(octets);
        }
        return new String(octets, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        reader.close();
    }
}
