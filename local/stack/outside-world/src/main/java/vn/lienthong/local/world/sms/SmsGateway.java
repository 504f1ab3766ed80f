package vn.lienthong.local.world.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.world.WorldSettings;
import vn.lienthong.local.world.faults.Fault;
import vn.lienthong.local.world.faults.Provider;

/// Takes text messages by HTTP on the loopback address, as brand-name gateways do: `POST
/// /local/sms-gateway/messages` with `{"requestId","brandname","phone","message","unicode"}` is
/// answered by `{"code","messageId","description"}`, code 0 for what was taken.
@Component
class SmsGateway implements SmartLifecycle, Provider {

    private static final Logger log = LoggerFactory.getLogger(SmsGateway.class);
    private static final String PATH = "/local/sms-gateway/messages";
    private static final int BACKLOG = 50;
    private static final int LONGEST_BODY = 65_536;

    private final WorldSettings.SmsGateway settings;
    private final GatewayDesk desk;
    private final JsonMapper json;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService workers;

    SmsGateway(WorldSettings settings, GatewayDesk desk, JsonMapper json) {
        this.settings = settings.smsGateway();
        this.desk = desk;
        this.json = json;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            HttpServer opened =
                    HttpServer.create(
                            new InetSocketAddress(
                                    InetAddress.getLoopbackAddress(), settings.port()),
                            BACKLOG);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            opened.setExecutor(threads);
            opened.createContext(PATH, this::serve);
            opened.start();
            server = opened;
            workers = threads;
        } catch (IOException failed) {
            throw new IllegalStateException(
                    "SMS gateway port " + settings.port() + " cannot be opened", failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (workers != null) {
            workers.shutdownNow();
            workers = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    @Override
    public String name() {
        return "sms-http";
    }

    @Override
    public Set<Fault> faults() {
        return Fault.all();
    }

    @Override
    public Fault fault() {
        return desk.fault();
    }

    @Override
    public synchronized void suffer(Fault wanted) {
        desk.suffer(wanted);
        if (wanted == Fault.DOWN) {
            stop();
        } else {
            start();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (!isKnown(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, GatewayDesk.Answer.no("1", "unknown client"));
            } else {
                take(exchange);
            }
        }
    }

    private boolean isKnown(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        ("Bearer " + settings.token()).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            answer(exchange, 413, GatewayDesk.Answer.no("4", "too long"));
            return;
        }
        GatewayDesk.Message message;
        try {
            message = json.readValue(body, GatewayDesk.Message.class);
        } catch (JacksonException unreadable) {
            log.debug("no message: {}", unreadable.getOriginalMessage());
            answer(exchange, 400, GatewayDesk.Answer.no("4", "unreadable"));
            return;
        }
        answer(exchange, 200, desk.take(message));
    }

    private void answer(HttpExchange exchange, int status, GatewayDesk.Answer answer)
            throws IOException {
        byte[] octets = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, octets.length);
        exchange.getResponseBody().write(octets);
    }
}
