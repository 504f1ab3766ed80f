package vn.lienthong.local.world.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
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

/// The payment gateway, by HTTP on the loopback address: `POST /orders`, signed, with
/// `{"order","amount","about","returnTo","callback"}` is answered by `{"payUrl","qr"}`; `/pay/…` is
/// the visitor's page.
@Component
class PaymentGateway implements SmartLifecycle, Provider {

    private static final Logger log = LoggerFactory.getLogger(PaymentGateway.class);
    private static final String ORDERS = "/orders";
    private static final String PAY = "/pay/";
    private static final int BACKLOG = 50;
    private static final int LONGEST_BODY = 65_536;

    private final WorldSettings.Payments settings;
    private final Duration slowAnswer;
    private final Orders orders;
    private final Callbacks callbacks;
    private final Signing signing;
    private final JsonMapper json;
    private volatile Fault fault = Fault.OK;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService workers;

    PaymentGateway(
            WorldSettings settings,
            Orders orders,
            Callbacks callbacks,
            Signing signing,
            JsonMapper json) {
        this.settings = settings.payments();
        this.slowAnswer = settings.faults().slowAnswer();
        this.orders = orders;
        this.callbacks = callbacks;
        this.signing = signing;
        this.json = json;
    }

    private record Wanted(
            @Nullable String order,
            long amount,
            @Nullable String about,
            @Nullable URI returnTo,
            @Nullable URI callback) {}

    private record Opened(String payUrl, String qr) {}

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
            opened.createContext("/", this::serve);
            opened.start();
            server = opened;
            workers = threads;
        } catch (IOException failed) {
            throw new IllegalStateException(
                    "Payment gateway port " + settings.port() + " cannot be opened", failed);
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
        return "payments";
    }

    @Override
    public Set<Fault> faults() {
        return Fault.all();
    }

    @Override
    public Fault fault() {
        return fault;
    }

    @Override
    public synchronized void suffer(Fault wanted) {
        fault = wanted;
        if (wanted == Fault.DOWN) {
            stop();
        } else {
            start();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (fault == Fault.SLOW && !dawdled()) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
            if (path.equals(ORDERS) && method.equals("POST")) {
                open(exchange, body);
            } else if (path.startsWith(PAY)) {
                page(exchange, method, path.substring(PAY.length()), body);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void open(HttpExchange exchange, byte[] body) throws IOException {
        if (!signing.isGenuine(
                exchange.getRequestHeaders().getFirst(Signing.TIMESTAMP),
                exchange.getRequestHeaders().getFirst(Signing.SIGNATURE),
                body)) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        if (fault == Fault.REJECT) {
            exchange.sendResponseHeaders(422, -1);
            return;
        }
        Wanted wanted;
        try {
            wanted = json.readValue(body, Wanted.class);
        } catch (JacksonException unreadable) {
            log.debug("no order: {}", unreadable.getOriginalMessage());
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        if (wanted.order() == null
                || wanted.amount() <= 0
                || wanted.returnTo() == null
                || wanted.callback() == null) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        Order order =
                orders.open(
                        wanted.order(),
                        wanted.amount(),
                        wanted.about() == null ? wanted.order() : wanted.about(),
                        wanted.returnTo(),
                        wanted.callback());
        String payUrl = "http://localhost:" + settings.port() + PAY + order.token();
        answer(
                exchange,
                200,
                "application/json; charset=utf-8",
                json.writeValueAsBytes(new Opened(payUrl, payUrl)));
    }

    private void page(HttpExchange exchange, String method, String token, byte[] body)
            throws IOException {
        Optional<Order> order = orders.ofToken(token);
        if (order.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
        } else if (method.equals("POST")) {
            settle(exchange, order.get(), new String(body, StandardCharsets.UTF_8));
        } else {
            answer(
                    exchange,
                    200,
                    "text/html; charset=utf-8",
                    PaymentPage.of(order.get()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void settle(HttpExchange exchange, Order order, String form) throws IOException {
        Order.Result wanted =
                form.contains("result=PAID") ? Order.Result.PAID : Order.Result.FAILED;
        Order settled = orders.settle(order.id(), wanted);
        if (settled.isOwed()) {
            switch (fault) {
                case OK, SLOW, REJECT, DOWN -> callbacks.later(settled);
                case SILENT -> log.debug("{} is settled, and nobody is told", settled.id());
                case TWICE -> callbacks.twice(settled);
                case EARLY -> callbacks.now(settled);
            }
        }
        exchange.getResponseHeaders().set("Location", settled.returnTo().toString());
        exchange.sendResponseHeaders(303, -1);
    }

    private boolean dawdled() {
        try {
            Thread.sleep(slowAnswer);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] octets)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, octets.length);
        exchange.getResponseBody().write(octets);
    }
}
