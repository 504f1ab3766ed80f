package vn.lienthong.system.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// Speaks TLS for a server that cannot, with a certificate of the province's CA.
final class TlsLine implements AutoCloseable {

    private static final char[] NONE = {};
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final SSLServerSocket socket;
    private final int behind;
    private final AtomicInteger connections = new AtomicInteger();

    /// @param pem private key and certificate
    /// @param behind the port of who cannot
    TlsLine(Path pem, int behind) throws IOException, GeneralSecurityException {
        this.behind = behind;
        this.socket =
                (SSLServerSocket)
                        context(Files.readString(pem))
                                .getServerSocketFactory()
                                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    private static SSLContext context(String pem) throws IOException, GeneralSecurityException {
        int end = pem.indexOf(END);
        byte[] key =
                Base64.getMimeDecoder()
                        .decode(pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), end));
        PrivateKey own = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key));
        byte[] rest = pem.substring(end + END.length()).strip().getBytes(StandardCharsets.US_ASCII);
        Certificate certificate =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(rest));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NONE);
        store.setKeyEntry("own", own, NONE, new Certificate[] {certificate});
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NONE);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    int port() {
        return socket.getLocalPort();
    }

    /// How many have shaken hands.
    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                SSLSocket from = (SSLSocket) socket.accept();
                Thread.ofVirtual().start(() -> join(from));
            } catch (IOException _) {
                // Closed, or somebody who gave up.
            }
        }
    }

    private void join(SSLSocket from) {
        try (from;
                Socket to = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            from.startHandshake();
            connections.incrementAndGet();
            Thread answers = Thread.ofVirtual().start(() -> copy(to, from));
            copy(from, to);
            answers.join();
        } catch (IOException | InterruptedException _) {
            // Either side has gone; the other notices.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // Either side has gone.
        } finally {
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
