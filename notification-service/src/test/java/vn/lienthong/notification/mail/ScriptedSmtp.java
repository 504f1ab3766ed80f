package vn.lienthong.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that answers each command as it is told, or not at all.
final class ScriptedSmtp implements AutoCloseable {

    /// In place of a reply.
    static final String HANG_UP = "hang up";

    static final String SILENCE = "silence";

    private static final Map<String, String> GOOD =
            Map.of(
                    "GREETING", "220 there",
                    "EHLO", "250 there",
                    "MAIL", "250 ok",
                    "RCPT", "250 ok",
                    "DATA", "354 go on",
                    "DOT", "250 taken",
                    "RSET", "250 ok",
                    "QUIT", "221 bye",
                    "AUTH", "535 no");

    private final ServerSocket door;
    private final Map<String, String> replies = new ConcurrentHashMap<>(GOOD);
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedSmtp() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// From now on.
    void reply(String command, String with) {
        replies.put(command, with);
    }

    int connections() {
        return connections.get();
    }

    /// What came after DATA, of mails whose dot was seen.
    List<String> mails() {
        return List.copyOf(mails);
    }

    /// Leaves every client alone.
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out =
                        new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            boolean going = said("GREETING", out);
            while (going) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                String command = line.substring(0, Math.min(4, line.length()));
                command = command.toUpperCase(Locale.ROOT);
                going = said(command, out);
                if (going && command.equals("DATA") && reply(command).startsWith("354")) {
                    going = data(in) && said("DOT", out);
                }
            }
        } catch (IOException e) {
            // The client has left.
            open.remove(socket);
        }
    }

    private boolean data(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                mails.add(mail.toString());
                return true;
            }
            mail.append(line).append('\n');
            if (reply("BODY").equals(HANG_UP)) {
                return false;
            }
        }
        return false;
    }

    private String reply(String command) {
        return replies.getOrDefault(command, "502 no");
    }

    /// Whether the conversation goes on.
    private boolean said(String command, PrintWriter out) {
        String reply = reply(command);
        if (reply.equals(HANG_UP)) {
            return false;
        }
        if (!reply.equals(SILENCE)) {
            out.print(reply + "\r\n");
            out.flush();
        }
        return !reply.startsWith("421");
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }
}
