package vn.lienthong.system.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.replay.Surface.Service;

/// Asks what the reports say of a period. Nothing is counted here; where the office published a sum
/// or a share of columns, the report's columns are added or divided.
final class Reports {

    private final Surface surface;
    private final Staff staff;

    Reports(Surface surface, Staff staff) {
        this.surface = surface;
        this.staff = staff;
    }

    /// The figures that are reported; those that no report says yet are absent.
    Map<Figure, Long> of(String counter, Stretch stretch) {
        String period = "office=%s&from=%s&to=%s".formatted(counter, stretch.from(), stretch.to());
        JsonNode sum =
                surface.get(
                                Service.ROUTING,
                                "/api/reports/summary?by=office&" + period,
                                staff.reports())
                        .path("sum");
        Map<Figure, Long> said = new EnumMap<>(read(sum));
        JsonNode letters =
                surface.get(
                                Service.NOTIFICATION,
                                "/api/courtesy-letters/summary?by=kind&" + period,
                                staff.reports())
                        .path("rows");
        letters.forEach(row -> letter(said, row));
        return said;
    }

    /// Which offices owe letters of apology by now, a line each; of all periods that are played.
    List<String> owedApologies() {
        return surface.get(
                        Service.DEADLINE,
                        "/api/apology-letters/offices?size=200",
                        staff.headOfAll())
                .path("items")
                .valueStream()
                .map(office ->
                        "%,6d  %s (trong đó quá thời hạn ký / of them past their own time: %,d)"
                                .formatted(
                                        office.path("required").asLong()
                                                + office.path("late").asLong(),
                                        office.path("officeName").asString(),
                                        office.path("late").asLong()))
                .toList();
    }

    /// A row of the summary.
    ///
    /// @throws IllegalStateException when a column is missing that every report has
    static Map<Figure, Long> read(JsonNode row) {
        Map<Figure, Long> said = new EnumMap<>(Figure.class);
        long received = column(row, "received");
        long online = column(row, "receivedOnline");
        said.put(Figure.RECEIVED, received);
        said.put(Figure.ONLINE, online);
        said.put(Figure.COUNTER_AND_POST, received - online);
        if (row.has("receivedPostal")) {
            said.put(Figure.POST, column(row, "receivedPostal"));
        }
        long onTime = column(row, "completedOnTime");
        long late = column(row, "completedLate");
        said.put(Figure.SETTLED, onTime + late);
        said.put(Figure.ON_TIME, onTime);
        said.put(Figure.LATE, late);
        said.put(Figure.ON_TIME_PERCENT, Figure.percent(onTime, onTime + late));
        long open = column(row, "inProgressOnTime");
        long overdue = column(row, "inProgressOverdue");
        said.put(Figure.IN_PROGRESS, open + overdue);
        said.put(Figure.IN_PROGRESS_ON_TIME, open);
        said.put(Figure.OVERDUE, overdue);
        if (row.has("paidCashless")) {
            long paid = column(row, "paid");
            long cashless = column(row, "paidCashless");
            said.put(Figure.PAID, paid);
            said.put(Figure.PAID_CASHLESS, cashless);
            said.put(Figure.CASHLESS_PERCENT, Figure.percent(cashless, paid));
            said.put(Figure.AMOUNT_CASHLESS, column(row, "amountCashless"));
        }
        return said;
    }

    private static long column(JsonNode row, String field) {
        if (!row.path(field).isNumber()) {
            throw new IllegalStateException("The report says no " + field + ": " + row);
        }
        return row.path(field).asLong();
    }

    private static void letter(Map<Figure, Long> said, JsonNode row) {
        long signed = row.path("signed").asLong();
        switch (row.path("key").asString()) {
            case "CONGRATULATION_BIRTH" -> said.put(Figure.BIRTH_LETTERS, signed);
            case "CONGRATULATION_MARRIAGE" -> said.put(Figure.MARRIAGE_LETTERS, signed);
            case "CONDOLENCE_DEATH" -> said.put(Figure.CONDOLENCES, signed);
            default -> {}
        }
    }
}
