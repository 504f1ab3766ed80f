package vn.lienthong.doctor;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether the certificates that are used are valid, and stay so for a while.
record CertificatesCheck(Installation installation) implements Check {

    private static final int HTTPS = 443;

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public List<Finding> look() throws Exception {
        List<Finding> found = new ArrayList<>();
        Set<String> files = new LinkedHashSet<>();
        Stream.of(installation.kafkaCa(), installation.mongoCa())
                .filter(CertificatesCheck::isGiven)
                .forEach(files::add);
        for (String file : files) {
            if (Files.isReadable(Path.of(file))) {
                look(file, Certificates.in(Path.of(file)), found);
            } else {
                found.add(Finding.fault("certificate.none", file));
            }
        }
        for (String server : servers()) {
            int colon = server.lastIndexOf(':');
            String host = server.substring(0, colon);
            int port = Integer.parseInt(server.substring(colon + 1));
            look(server, Certificates.shownBy(host, port, installation.doctor().answer()), found);
        }
        return found;
    }

    /// Everything that is reached under TLS, with its port.
    private Set<String> servers() {
        Set<String> servers = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(installation.issuer(), installation.jwkSetUri()),
                        installation.programs().values().stream())
                .filter(CertificatesCheck::isGiven)
                .map(URI::create)
                .filter(address -> "https".equals(address.getScheme()))
                .forEach(address ->
                        servers.add(
                                address.getHost()
                                        + ":"
                                        + (address.getPort() < 0 ? HTTPS : address.getPort())));
        String kafka = installation.kafka();
        if (isGiven(installation.kafkaCa()) && kafka != null) {
            servers.addAll(List.of(kafka.split(",")));
        }
        return servers;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private void look(String where, List<X509Certificate> certificates, List<Finding> found) {
        Instant now = Instant.now();
        for (X509Certificate one : certificates) {
            Instant end = one.getNotAfter().toInstant();
            LocalDate day = LocalDate.ofInstant(end, ZoneOffset.UTC);
            if (end.isBefore(now)) {
                found.add(Finding.fault("certificate.over", where, day.toString()));
            } else if (end.isBefore(now.plus(installation.doctor().certificates()))) {
                found.add(Finding.warning("certificate.ends", where, day.toString()));
            }
        }
    }
}
