package vn.lienthong.routing.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.workingtime.WorkingCalendar;

/// The calendars as deadline-service has them now; storms and decrees change them.
final class CalendarService {

    private record Token(@JsonProperty("access_token") String accessToken) {}

    private final CalendarSettings settings;
    private final CalendarFolder folder;
    private final RestClient service;

    CalendarService(CalendarSettings settings, CalendarFolder folder) {
        this.settings = settings;
        this.folder = folder;
        this.service = RestClient.create(settings.calendarsUrl());
    }

    /// Every calendar of the folder, in the version of the service.
    ///
    /// @throws org.springframework.web.client.RestClientException when it does not answer
    Map<String, WorkingCalendar> read() {
        String token = settings.calendarsAccount().isEmpty() ? "" : "Bearer " + token();
        Map<String, WorkingCalendar> calendars = new HashMap<>();
        folder.read().forEach((id, written) -> calendars.put(id, read(id, token)));
        return Map.copyOf(calendars);
    }

    private WorkingCalendar read(String id, String token) {
        CalendarSheet sheet =
                service.get()
                        .uri("/api/calendars/{id}", id)
                        .headers(headers -> {
                            if (!token.isEmpty()) {
                                headers.set("Authorization", token);
                            }
                        })
                        .retrieve()
                        .body(CalendarSheet.class);
        return Objects.requireNonNull(sheet, "The calendar service answered nothing").compile();
    }

    private String token() {
        Token token =
                RestClient.create(settings.issuer())
                        .post()
                        .uri("/oauth2/token")
                        .headers(headers ->
                                headers.setBasicAuth(
                                        settings.calendarsAccount(), settings.calendarsPassword()))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("grant_type=client_credentials")
                        .retrieve()
                        .body(Token.class);
        return Objects.requireNonNull(token, "The issuer answered nothing").accessToken();
    }
}
