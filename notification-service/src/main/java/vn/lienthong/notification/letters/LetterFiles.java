package vn.lienthong.notification.letters;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import vn.lienthong.notification.sending.UnpreparedException;

/// Fetches the signed letters from deadline-service.
@Component
public class LetterFiles {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;

    private final RestClient deadlines;
    private final ServiceToken token;

    LetterFiles(@Value("${lienthong.deadline}") String deadlines, ServiceToken token) {
        this.deadlines = client(deadlines);
        this.token = token;
    }

    static RestClient client(String base) {
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        return RestClient.builder().requestFactory(requests).baseUrl(base).build();
    }

    /// The letter as PDF.
    ///
    /// @throws UnpreparedException when it cannot be had now
    public byte[] fetch(String letter) {
        try {
            byte[] pdf =
                    deadlines
                            .get()
                            .uri("/api/apology-letters/{id}/letter", letter)
                            .accept(MediaType.APPLICATION_PDF, MediaType.APPLICATION_PROBLEM_JSON)
                            .headers(headers -> headers.setBearerAuth(token.get()))
                            .retrieve()
                            .body(byte[].class);
            if (pdf == null || pdf.length == 0) {
                throw new UnpreparedException("LETTER_EMPTY", false);
            }
            return pdf;
        } catch (RestClientResponseException e) {
            if (e.getStatusCode().value() == UNAUTHORIZED) {
                token.forget();
            }
            throw new UnpreparedException("LETTER " + e.getStatusCode().value(), false);
        } catch (RestClientException e) {
            throw new UnpreparedException("LETTER UNREACHABLE", false);
        }
    }
}
