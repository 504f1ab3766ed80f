package vn.lienthong.routing.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.workingtime.WorkingCalendar;

/// Where calendars come from: the data folder first, then deadline-service, which may have changed
/// them since.
final class CalendarSource {

    private final DataFolder data;
    private final @Nullable RestClient service;

    CalendarSource(DataFolder data, @Nullable RestClient service) {
        this.data = data;
        this.service = service;
    }

    Map<String, WorkingCalendar> fromFolder() {
        return data.each("calendars", CalendarSheet.class).stream()
                .map(CalendarSheet::compile)
                .collect(Collectors.toUnmodifiableMap(WorkingCalendar::id, calendar -> calendar));
    }

    /// @throws org.springframework.web.client.RestClientException when the service does not answer
    Map<String, WorkingCalendar> fromService() {
        RestClient asked = Objects.requireNonNull(service);
        Map<String, WorkingCalendar> calendars = new HashMap<>(fromFolder());
        for (String id : List.copyOf(calendars.keySet())) {
            CalendarSheet sheet =
                    asked.get().uri("/api/calendars/{id}", id).retrieve().body(CalendarSheet.class);
            if (sheet != null) {
                calendars.put(id, sheet.compile());
            }
        }
        return Map.copyOf(calendars);
    }
}
