package vn.lienthong.routing.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.routing.desk.store.DeskEntries;
import vn.lienthong.routing.desk.store.DeskFilter;
import vn.lienthong.routing.forwarding.OtherDesks;

/// What falls due when, at an office and those below it. Every number is counted from a stretch of
/// one index; nothing is read.
@Component
class Forecasts {

    private final DeskEntries entries;
    private final OfficeDays days;
    private final OtherDesks others;
    private final JsonMapper json;

    Forecasts(DeskEntries entries, OfficeDays days, OtherDesks others, JsonMapper json) {
        this.entries = entries;
        this.days = days;
        this.others = others;
        this.json = json;
    }

    /// @param due not late yet, and due on that day
    record Day(LocalDate date, long due) {}

    /// @param open everything at the desks
    /// @param late past its due time
    /// @param days working days, soonest first
    /// @param levelsAway levels whose desks did not answer, so that theirs are missing
    record Forecast(
            String office,
            Instant at,
            long open,
            long late,
            List<Day> days,
            List<String> levelsAway) {}

    Forecast of(String office, int many, Instant now, String authorization) {
        Forecast whole = own(office, many, now);
        Set<String> away = new TreeSet<>();
        for (OtherDesks.Said said :
                others.ask(
                        "/api/offices/%s/forecast?days=%d".formatted(office, many),
                        authorization)) {
            if (said.body().isEmpty()) {
                away.add(said.level());
            } else {
                whole = sum(whole, json.readValue(said.body().get(), Forecast.class));
            }
        }
        return new Forecast(
                office, now, whole.open(), whole.late(), whole.days(), List.copyOf(away));
    }

    private Forecast own(String office, int many, Instant now) {
        DeskFilter all =
                new DeskFilter(
                        days.narrowedTo(office), now, null, null, null, null, null, List.of());
        List<Day> due = new ArrayList<>();
        for (LocalDate day : days.next(office, many, now)) {
            DeskFilter.Due still = days.stillOf(office, day, now);
            due.add(new Day(day, entries.count(all.due(still.from(), still.to()))));
        }
        return new Forecast(
                office, now, entries.count(all), entries.count(all.late()), due, List.of());
    }

    /// The same days are asked for everywhere; a deployment that knows fewer adds to those it
    /// knows.
    private static Forecast sum(Forecast one, Forecast other) {
        List<Day> due =
                IntStream.range(0, one.days().size())
                        .mapToObj(i -> sum(one.days().get(i), other.days(), i))
                        .toList();
        return new Forecast(
                one.office(),
                one.at(),
                one.open() + other.open(),
                one.late() + other.late(),
                due,
                one.levelsAway());
    }

    private static Day sum(Day one, List<Day> others, int at) {
        return at < others.size() && others.get(at).date().equals(one.date())
                ? new Day(one.date(), one.due() + others.get(at).due())
                : one;
    }
}
