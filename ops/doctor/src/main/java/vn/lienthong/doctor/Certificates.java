package vn.lienthong.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// Reads certificates: of files, and those that servers show. They are looked at, not trusted.
final class Certificates {

    private Certificates() {}

    static List<X509Certificate> in(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return x509(
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(in)
                            .toArray(new Certificate[0]));
        }
    }

    /// What a server shows, whatever it is.
    static List<X509Certificate> shownBy(String host, int port, Duration patience)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Onlooker()}, null);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                socket.startHandshake();
                return x509(socket.getSession().getPeerCertificates());
            }
        }
    }

    private static List<X509Certificate> x509(Certificate... certificates) {
        return Arrays.stream(certificates)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    /// Sends nothing to the server, so that there is nothing to protect.
    private static final class Onlooker implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // Nobody comes to us.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // Whoever it is: it is looked at.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
