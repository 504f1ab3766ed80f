package vn.lienthong.local.world.payments;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.world.WorldSettings;

/// Tells customers what came of their orders, signed, until each was answered; only a 5xx, or none,
/// is a reason to come again.
@Component
class Callbacks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SERVER_ERROR = 500;

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().name("payment-callback-", 0).factory());
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final Orders orders;
    private final Signing signing;
    private final JsonMapper json;
    private final Duration delay;

    Callbacks(Orders orders, Signing signing, JsonMapper json, WorldSettings settings) {
        this.orders = orders;
        this.signing = signing;
        this.json = json;
        this.delay = settings.payments().callbackDelay();
        orders.owed().forEach(this::later);
    }

    private record Told(
            String order,
            @Nullable String transaction,
            long amount,
            Order.@Nullable Result result) {}

    void later(Order order) {
        schedule(() -> send(order), delay);
    }

    /// Returns when it was tried once.
    void now(Order order) {
        send(order);
    }

    void twice(Order order) {
        schedule(
                () -> {
                    send(order);
                    send(order);
                },
                delay);
    }

    private void schedule(Runnable task, Duration wait) {
        try {
            var _ = timer.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            log.debug("closing down: the callback is owed and will be made after the restart");
        }
    }

    private void send(Order order) {
        byte[] body =
                json.writeValueAsBytes(
                        new Told(order.id(), order.transaction(), order.amount(), order.result()));
        String timestamp = signing.timestamp();
        HttpRequest request =
                HttpRequest.newBuilder(order.callback())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header(Signing.TIMESTAMP, timestamp)
                        .header(Signing.SIGNATURE, signing.sign(timestamp, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < SERVER_ERROR) {
                if (status / 100 != 2) {
                    log.warn("callback for {} refused: {}", order.id(), status);
                }
                if (order.transaction() != null) {
                    orders.heard(order.id(), order.transaction());
                }
                return;
            }
        } catch (IOException failed) {
            log.debug("callback for {} not taken: {}", order.id(), failed.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        schedule(() -> send(order), AGAIN);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        http.shutdownNow();
    }
}
