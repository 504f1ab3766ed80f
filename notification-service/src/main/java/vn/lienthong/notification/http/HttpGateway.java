package vn.lienthong.notification.http;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.sending.UnpreparedException;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.sms.domain.SmsText;
import vn.lienthong.notification.sms.domain.UnencodableException;
import vn.lienthong.notification.templates.domain.Channel;

/// Hands messages to one HTTP gateway, each as one request.
final class HttpGateway implements Gateway {

    private static final String COUNTRY = "84";
    private static final int LONGEST_ANSWER = 65_536;

    private final String name;
    private final ProviderSettings.Provider provider;
    private final HttpSettings settings;
    private final BodyTemplate body;
    private final AnswerReader answers;
    private final Duration patience;
    private @Nullable HttpClient client;

    /// @throws IllegalArgumentException when the sheet cannot be used
    HttpGateway(
            String name,
            ProviderSettings.Provider provider,
            HttpSettings settings,
            JsonMapper json) {
        this.name = name;
        this.provider = provider;
        this.settings = settings;
        this.body = new BodyTemplate(settings.body(), json);
        this.answers = new AnswerReader(settings.answer(), settings.delivery().isPresent(), json);
        // Our own word should come before somebody else loses patience with us.
        this.patience = provider.timeLimit().multipliedBy(9).dividedBy(10);
        request("check", new byte[0]);
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .connectTimeout(patience)
                            .executor(Executors.newVirtualThreadPerTaskExecutor())
                            .build();
        }
        return client;
    }

    @Override
    public Channel channel() {
        return provider.channel();
    }

    @Override
    public String provider() {
        return name;
    }

    /// The gateway is asked for each message; the circuit breaker remembers how that went.
    @Override
    public boolean available() {
        return true;
    }

    @Override
    public int window() {
        return provider.window();
    }

    @Override
    public synchronized void stop() {
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
    }

    @Override
    public Prepared prepare(Outgoing message) {
        Written written = written(message);
        Map<String, String> places = new HashMap<>();
        places.put("to", message.to());
        places.put("to84", international(message.to()));
        places.put("text", written.text());
        places.put("subject", message.subject());
        places.put("sender", settings.sender());
        places.put("name", message.name());
        places.put("code", message.code());
        places.put("template", message.template());
        places.put("unicode", written.unicode() ? "1" : "0");
        byte[] octets =
                body.filled(places, message.values()).toString().getBytes(StandardCharsets.UTF_8);
        HttpRequest request = request(message.name(), octets);
        return new Prepared() {
            @Override
            public int parts() {
                return written.parts();
            }

            @Override
            public Answer submit() {
                return HttpGateway.this.submit(request, message.name());
            }
        };
    }

    private record Written(String text, boolean unicode, int parts) {}

    private static Written written(Outgoing message) {
        if (message.channel() != Channel.SMS) {
            return new Written(message.text(), true, 1);
        }
        try {
            SmsText text = SmsText.of(message.text(), message.encoding());
            return new Written(
                    String.join("", text.parts()),
                    text.encoding() == Encoding.UCS2_ACCENTED,
                    text.parts().size());
        } catch (UnencodableException e) {
            throw new UnpreparedException("UNENCODABLE", true);
        }
    }

    /// The national form begins with a 0 in place of the country's code.
    private static String international(String number) {
        return number.startsWith("0") ? COUNTRY + number.substring(1) : number;
    }

    private HttpRequest request(String message, byte[] octets) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(settings.address())
                        .timeout(patience)
                        .setHeader("Content-Type", "application/json; charset=utf-8")
                        .setHeader("Accept", "application/json")
                        .method(settings.method(), HttpRequest.BodyPublishers.ofByteArray(octets));
        settings.headers()
                .forEach((header, value) ->
                        request.setHeader(header, value.replace("{{name}}", message)));
        return request.build();
    }

    /// One request is never sent twice here: only who asked for it knows whether a second copy may
    /// be risked.
    private Answer submit(HttpRequest request, String message) {
        CompletableFuture<HttpResponse<byte[]>> response =
                client().sendAsync(
                                request,
                                HttpResponse.BodyHandlers.limiting(
                                        HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> got = response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answers.read(got.statusCode(), got.headers(), got.body(), message);
        } catch (TimeoutException e) {
            response.cancel(true);
            return new Answer.Unknown("HTTP TIMEOUT");
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Unknown("HTTP INTERRUPTED");
        } catch (ExecutionException | CancellationException e) {
            return failed(e.getCause());
        }
    }

    private static Answer failed(@Nullable Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _, ConnectException _, SSLHandshakeException _ ->
                    new Answer.NotTaken("HTTP NO_CONNECTION");
            case HttpTimeoutException _ -> new Answer.Unknown("HTTP TIMEOUT");
            case null, default -> new Answer.Unknown("HTTP LINE_BROKEN");
        };
    }
}
