package vn.lienthong.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How each member is called: which JVM flags, which arguments.
///
/// @param java the `java` that runs everything
record Plan(Settings settings, Layout layout, Path java) {

    private static final int METASPACE = 160;
    private static final int CODE_CACHE = 48;

    private static final String SMS_ACCOUNT = "lienthong";

    /// SMPP 3.4 allows eight characters.
    private static final String SMS_PASSWORD = "lt-local";

    private static final String GATEWAY_TOKEN = "lt-local-gateway";

    private static final String GATEWAY_SECRET = "lt-local-gateway-receipts";

    private static final String PAYMENTS_SECRET = "lt-local-payment-gateway";

    /// Procedures of the sample province whose fee is counted by the piece or the page.
    private static final String BY_THE_PIECE = "2.000635,2.000815,3.000333";

    /// A sample account for programs.
    private static final String SERVICE_ACCOUNT = "svc-notification";

    /// The whole command line.
    ///
    /// @param program the jar that [Apps] unpacked
    List<String> command(Member member, Path program) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(flags(member));
        command.addAll(List.of("-jar", program.toString()));
        command.addAll(arguments(member));
        return List.copyOf(command);
    }

    /// Small and quick to start: on one machine memory and start-up matter more than peak speed.
    /// Who gives more memory has more to do, and the compiler that makes faster code.
    private List<String> flags(Member member) {
        var flags = new ArrayList<String>();
        flags.add("-Xmx" + member.heap() * settings.memory() + "m");
        flags.add("-Xms32m");
        if (settings.memory() == 1) {
            flags.add("-XX:TieredStopAtLevel=1");
            flags.add("-XX:ReservedCodeCacheSize=" + CODE_CACHE + "m");
        }
        flags.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xss512k",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:MaxMetaspaceSize=" + METASPACE + "m",
                        "-XX:MinHeapFreeRatio=20",
                        "-XX:MaxHeapFreeRatio=40",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Duser.timezone=Asia/Ho_Chi_Minh",
                        "-Djava.net.preferIPv4Stack=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        return flags;
    }

    List<String> arguments(Member member) {
        var ports = Ports.of(member, settings);
        return switch (member) {
            case BROKER ->
                    List.of(
                            "--port=" + ports.getFirst(),
                            "--controller-port=" + ports.getLast(),
                            "--folder=" + settings.data(variant(), member));
            case STORE ->
                    List.of(
                            "--port=" + ports.getFirst(),
                            "--folder=" + settings.data(variant(), member));
            case OUTSIDE_WORLD ->
                    List.of(
                            "--server.port=" + ports.getFirst(),
                            "--lienthong.smtp.port=" + smtp(),
                            "--lienthong.smtp.relay-port=" + smtpRelay(),
                            "--lienthong.smpp.port=" + smpp(),
                            "--lienthong.smpp.system-id=" + SMS_ACCOUNT,
                            "--lienthong.smpp.password=" + SMS_PASSWORD,
                            "--lienthong.sms-gateway.port=" + smsGateway(),
                            "--lienthong.sms-gateway.token=" + GATEWAY_TOKEN,
                            "--lienthong.sms-gateway.receipts-to="
                                    + settings.url(Member.NOTIFICATION)
                                    + "/public/receipts/sms-http",
                            "--lienthong.sms-gateway.receipt-secret=" + GATEWAY_SECRET,
                            "--lienthong.payments.port=" + payments(),
                            "--lienthong.payments.secret=" + PAYMENTS_SECRET,
                            "--lienthong.folder=" + settings.data(variant(), member),
                            "--lienthong.province=" + settings.province(variant()),
                            "--lienthong.issuer=" + settings.url(Member.OUTSIDE_WORLD),
                            "--lienthong.portal=" + settings.url(Member.PORTAL),
                            "--lienthong.services=" + services());
            case INTAKE,
                    ROUTING,
                    ROUTING_WARD,
                    ROUTING_DISTRICT,
                    ROUTING_PROVINCE,
                    DEADLINE,
                    NOTIFICATION,
                    INTAKE_2,
                    ROUTING_2,
                    DEADLINE_2,
                    NOTIFICATION_2,
                    PORTAL ->
                    service(member);
        };
    }

    private Variant variant() {
        return layout.variant();
    }

    private List<String> service(Member member) {
        return Stream.concat(everyService(member).stream(), ofLayout(member)).toList();
    }

    /// What differs where the desks of each level are served apart. What is asked of a desk on the
    /// usual port is handed on from there.
    private Stream<String> ofLayout(Member one) {
        // A second replica is told what the first is told.
        Member member = one.first();
        if (member == Member.ROUTING) {
            var desks =
                    layout.byLevel()
                            ? Stream.concat(
                                    Stream.of("--lienthong.routing.levels=none"),
                                    desks("routing.desks"))
                            : Stream.<String>empty();
            return Stream.concat(
                    desks,
                    Stream.of(
                            "--lienthong.national-portal.folder="
                                    + settings.data(variant(), member).resolve("national-portal")));
        }
        if (member == Member.PORTAL) {
            return Stream.concat(
                    Stream.of("--lienthong.payment-page=" + paymentsUrl()),
                    desks("services.routing-by-level"));
        }
        if (member == Member.INTAKE) {
            return Stream.of(
                    "--lienthong.payments.gateway.kind=test",
                    "--lienthong.payments.gateway.address=" + paymentsUrl(),
                    "--lienthong.payments.gateway.secret=" + PAYMENTS_SECRET,
                    "--lienthong.payments.callbacks=" + settings.url(Member.INTAKE),
                    "--lienthong.payments.at-the-counter-only=" + BY_THE_PIECE);
        }
        if (member == Member.NOTIFICATION) {
            return providers();
        }
        return member.level().stream()
                .flatMap(level ->
                        Stream.of(
                                "--lienthong.routing.levels=" + level,
                                "--lienthong.routing.journey=false",
                                "--lienthong.database=lienthong_routing_" + level));
    }

    /// Where those are who carry messages.
    private Stream<String> providers() {
        var kept = settings.data(variant(), Member.NOTIFICATION);
        return Stream.of(
                        "smpp.smpp.port=" + smpp(),
                        "smpp.smpp.system-id=" + SMS_ACCOUNT,
                        "smpp.smpp.password=" + SMS_PASSWORD,
                        "sms-http.http.url=http://localhost:%d/local/sms-gateway/messages"
                                .formatted(smsGateway()),
                        "sms-http.http.headers.Authorization=Bearer " + GATEWAY_TOKEN,
                        "sms-http.http.receipts.signature.secret=" + GATEWAY_SECRET,
                        "smtp.smtp.port=" + smtp(),
                        "smtp-relay.smtp.port=" + smtpRelay(),
                        "chat-file.file.path=" + kept.resolve("chat.ndjson"),
                        "portal-file.file.path=" + kept.resolve("national-portal.ndjson"))
                .map(setting -> "--lienthong.providers." + setting);
    }

    private Stream<String> desks(String setting) {
        return layout.ofLevels().stream()
                .map(member ->
                        "--lienthong.%s.%s=%s"
                                .formatted(
                                        setting,
                                        member.level().orElseThrow(),
                                        settings.url(member)));
    }

    private List<String> everyService(Member member) {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + settings.port(member),
                "--spring.profiles.active=local",
                "--lienthong.kafka=" + settings.kafkaAddress(),
                "--lienthong.mongo=" + settings.mongoUri(),
                "--lienthong.issuer=" + settings.url(Member.OUTSIDE_WORLD),
                "--lienthong.clock=" + settings.url(Member.OUTSIDE_WORLD),
                "--lienthong.outside-world=" + settings.url(Member.OUTSIDE_WORLD),
                "--lienthong.province=" + settings.province(variant()),
                "--lienthong.intake=" + settings.url(Member.INTAKE),
                "--lienthong.routing=" + settings.url(Member.ROUTING),
                "--lienthong.deadline=" + settings.url(Member.DEADLINE),
                "--lienthong.notification=" + settings.url(Member.NOTIFICATION),
                "--lienthong.calendars-url=" + settings.url(Member.DEADLINE),
                "--lienthong.portal-url=" + settings.url(Member.PORTAL),
                "--lienthong.service-account.name=" + SERVICE_ACCOUNT,
                "--lienthong.service-account.password=" + SERVICE_ACCOUNT + "-2026");
    }

    private int smtp() {
        return Ports.SMTP + settings.portShift();
    }

    private int smtpRelay() {
        return Ports.SMTP_RELAY + settings.portShift();
    }

    private int smpp() {
        return Ports.SMPP + settings.portShift();
    }

    private int smsGateway() {
        return Ports.SMS_GATEWAY + settings.portShift();
    }

    private int payments() {
        return Ports.PAYMENTS + settings.portShift();
    }

    private String paymentsUrl() {
        return "http://localhost:" + payments();
    }

    /// In the order in which the clock moves them.
    private String services() {
        return layout.members().stream()
                .filter(Member::isService)
                .map(settings::url)
                .collect(Collectors.joining(","));
    }
}
