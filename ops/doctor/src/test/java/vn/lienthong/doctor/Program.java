package vn.lienthong.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// A program that answers everything well, and whose clock may be wrong.
final class Program implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Duration ahead;

    Program(Duration ahead) throws IOException {
        this.ahead = ahead;
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                InputStream in = caller.getInputStream();
                String asked = "";
                while (!asked.endsWith("\r\n\r\n")) {
                    asked += (char) in.read();
                }
                String date =
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plus(ahead));
                caller.getOutputStream()
                        .write(
                                ("HTTP/1.1 200 OK\r\nDate: %s\r\nContent-Length: 2\r\n"
                                                + "Connection: close\r\n\r\n{}")
                                        .formatted(date)
                                        .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
