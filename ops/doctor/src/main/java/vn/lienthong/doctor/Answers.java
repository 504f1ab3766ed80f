package vn.lienthong.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Asks programs over HTTP.
final class Answers {

    private final HttpClient http;
    private final Duration patience;

    Answers(Duration patience) {
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.patience = patience;
    }

    /// @throws IOException when nobody answers
    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(patience).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
