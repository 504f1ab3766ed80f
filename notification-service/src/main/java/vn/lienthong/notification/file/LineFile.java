package vn.lienthong.notification.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.lienthong.kit.data.ConfidentialFile;

/// A file to which whole lines are added. A line is on the disk when [#append] returns; many
/// writers share one flush. Used through [RandomAccessFile], because an interrupt would close a
/// channel for everybody.
final class LineFile implements AutoCloseable {

    private static final int BLOCK = 8_192;

    private final Object flushing = new Object();
    private final RandomAccessFile file;
    private long end;
    private long written;
    private long flushed;

    /// Opens or makes it, with its folders. A line that a crash cut short was never acknowledged to
    /// anybody and is removed.
    LineFile(Path path) throws IOException {
        ConfidentialFile.make(path);
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.end = endOfLastLine();
        file.setLength(end);
        file.seek(end);
    }

    private long endOfLastLine() throws IOException {
        byte[] block = new byte[BLOCK];
        long until = file.length();
        while (until > 0) {
            int length = (int) Math.min(BLOCK, until);
            file.seek(until - length);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return until - length + i + 1;
                }
            }
            until -= length;
        }
        return 0;
    }

    /// The line could not be written, and is not there.
    static final class NotWrittenException extends IOException {
        NotWrittenException(IOException cause) {
            super(cause);
        }
    }

    /// Adds one line, which must not contain a line break.
    ///
    /// @return where it begins, in octets
    /// @throws NotWrittenException when nothing of it is in the file
    /// @throws IOException when it may or may not be on the disk
    long append(String line) throws IOException {
        byte[] octets = (line + "\n").getBytes(StandardCharsets.UTF_8);
        long begin;
        long mine;
        synchronized (this) {
            begin = end;
            try {
                file.write(octets);
            } catch (IOException failed) {
                file.setLength(begin);
                file.seek(begin);
                throw new NotWrittenException(failed);
            }
            end += octets.length;
            mine = ++written;
        }
        synchronized (flushing) {
            if (flushed < mine) {
                long upTo = writtenSoFar();
                file.getFD().sync();
                flushed = upTo;
            }
        }
        return begin;
    }

    private synchronized long writtenSoFar() {
        return written;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
