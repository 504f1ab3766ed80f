package vn.lienthong.portal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// deadline-service's working calendars, and what an order about their days would move.
public final class WorkCalendars {
    private static final int MOST = 200;

    private final ServiceClient client;
    private final ServiceClient patient;

    /// @param patient for what is counted over every open dossier
    WorkCalendars(ServiceClient client, ServiceClient patient) {
        this.client = client;
        this.patient = patient;
    }

    public List<Line> all() {
        return client.page(Line.class, "/api/calendars?page=0&size={size}", MOST).items();
    }

    public Sheet calendar(String id) {
        return client.get(Sheet.class, "/api/calendars/{id}", id);
    }

    /// What the order would move; nothing is changed. Takes as long as counting every open dossier.
    public Outcome<Preview> preview(String id, Order order, String key) {
        return patient.post(Preview.class, key, order, "/api/calendars/{id}/days/preview", id);
    }

    /// Gives the order. The open dossiers are counted anew afterwards; see [#behind(String)].
    public Outcome<Ordered> publish(String id, Order order, String key) {
        return client.orderWithoutWaiting(
                HttpMethod.PUT, Ordered.class, key, order, "/api/calendars/{id}/days", id);
    }

    /// How many open dossiers are still to be counted anew.
    public long behind(String id) {
        return client.get(Recounting.class, "/api/calendars/{id}/recounting", id).behind();
    }

    record Recounting(long behind) {}

    /// A calendar in a list.
    public record Line(
            String id, @Nullable String name, @Nullable Integer version, List<Integer> years) {
        public Line {
            years = Lists.orEmpty(years);
        }
    }

    /// A calendar.
    ///
    /// @param week sessions by weekday (`MONDAY`), such as `07:30-11:30`; a weekday left out is off
    public record Sheet(
            String id,
            @Nullable String name,
            @Nullable Integer version,
            Map<String, List<String>> week,
            List<Integer> years,
            List<Day> days) {
        // JSON may leave the week out.
        @SuppressWarnings("NullAway")
        public Sheet {
            week = week == null ? Map.of() : week;
            years = Lists.orEmpty(years);
            days = Lists.orEmpty(days);
        }
    }

    /// A date that differs from the week.
    ///
    /// @param kind `OFF`, `MAKE_UP`, `HALF` or `NORMAL`
    public record Day(
            LocalDate date,
            String kind,
            @Nullable String name,
            @Nullable String source,
            List<String> sessions) {
        public Day {
            sessions = Lists.orEmpty(sessions);
        }
    }

    /// What one document orders.
    public record Order(String source, List<DayOrder> days) {}

    /// What it orders about one date.
    ///
    /// @param sessions empty for those of its kind
    public record DayOrder(String date, String kind, String name, List<String> sessions) {}

    /// What came of it at once.
    public record Ordered(@Nullable Integer version) {}

    /// What an order would move; see deadline-service.
    public record Preview(
            List<String> calendars,
            long examined,
            long moved,
            long steps,
            long later,
            long earlier,
            long late,
            long notKnown,
            @Nullable Instant earliestDueAt,
            List<Shift> shifts,
            List<Moved> items) {
        public Preview {
            calendars = Lists.orEmpty(calendars);
            shifts = Lists.orEmpty(shifts);
            items = Lists.orEmpty(items);
        }
    }

    /// How far some promises would move.
    ///
    /// @param days calendar days, negative for earlier
    public record Shift(int days, long dossiers) {}

    /// One promise that would move.
    public record Moved(
            String code,
            @Nullable String office,
            @Nullable String procedureName,
            @Nullable Instant previousDueAt,
            @Nullable Instant dueAt) {

        public boolean isEarlier() {
            return previousDueAt != null && dueAt != null && dueAt.isBefore(previousDueAt);
        }
    }
}
