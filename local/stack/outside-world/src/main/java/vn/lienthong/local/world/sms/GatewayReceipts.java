package vn.lienthong.local.world.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.world.WorldSettings;

/// Posts the SMS gateway's delivery receipts, signed, until each was answered with a 2xx.
@Component
class GatewayReceipts implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(GatewayReceipts.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(
                    4, Thread.ofPlatform().name("gateway-receipt-", 0).factory());
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final Handsets handsets;
    private final JsonMapper json;
    private final URI to;
    private final byte[] secret;
    private final Duration delay;

    GatewayReceipts(Handsets handsets, JsonMapper json, WorldSettings settings) {
        this.handsets = handsets;
        this.json = json;
        this.to = settings.smsGateway().receiptsTo();
        this.secret = settings.smsGateway().receiptSecret().getBytes(StandardCharsets.UTF_8);
        this.delay = settings.smsGateway().receiptDelay();
        handsets.owed(Submission.Door.HTTP).forEach(receipt -> later(receipt, delay));
    }

    private record Told(String messageId, String status, String error) {}

    void promise(Receipt receipt) {
        later(receipt, delay);
    }

    /// Returns when it was posted once.
    void now(Receipt receipt) {
        send(receipt);
    }

    /// The last word first, and then that the message is on its way.
    void twice(Receipt receipt) {
        schedule(
                () -> {
                    send(receipt);
                    send(receipt.onItsWay());
                },
                delay);
    }

    private void later(Receipt receipt, Duration wait) {
        schedule(() -> send(receipt), wait);
    }

    private void schedule(Runnable task, Duration wait) {
        try {
            var _ = timer.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            log.debug("closing down: the receipt is owed and will be sent after the restart");
        }
    }

    private void send(Receipt receipt) {
        byte[] body =
                json.writeValueAsBytes(
                        new Told(
                                receipt.id(),
                                receipt.fate().state().name(),
                                receipt.fate().error()));
        HttpRequest request =
                HttpRequest.newBuilder(to)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("X-Signature", signature(body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                handsets.receipted(receipt.id());
                return;
            }
            log.debug("receipt {} not taken: {}", receipt.id(), status);
        } catch (IOException failed) {
            log.debug("receipt {} not taken: {}", receipt.id(), failed.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        later(receipt, AGAIN);
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        http.shutdownNow();
    }
}
