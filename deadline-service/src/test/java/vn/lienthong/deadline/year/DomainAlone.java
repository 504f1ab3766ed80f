package vn.lienthong.deadline.year;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.deadline.clocks.domain.Clock;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.deadline.clocks.domain.Following;
import vn.lienthong.deadline.clocks.domain.LetterDuty;
import vn.lienthong.deadline.clocks.domain.Recalculation;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.deadline.clocks.domain.TimePassing;
import vn.lienthong.deadline.letters.domain.LetterRefusal;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.WorkingCalendar;

/// The decisions of the domain, one after the other in memory, on the sample province's data.
final class DomainAlone implements Timekeeping {

    private static final Path PROVINCE =
            Path.of("../local/sample-province/src/main/resources/sample-province/three-level");

    private final Map<String, Deadlines> states = new HashMap<>();
    private final Map<String, List<DossierEvent>> told = new HashMap<>();
    private final Surroundings around;
    private WorkingCalendar calendar;
    private Instant now = Almanac.begin();

    DomainAlone() {
        YAMLMapper yaml = new YAMLMapper();
        calendar =
                yaml.readValue(PROVINCE.resolve("calendars/province.yaml"), CalendarSheet.class)
                        .compile();
        Office[] offices = yaml.readValue(PROVINCE.resolve("offices.yaml"), Office[].class);
        around = new Surroundings(_ -> calendar, Offices.of(List.of(offices)));
    }

    @Override
    public void happened(List<List<DossierEvent>> factsOfEach) {
        for (List<DossierEvent> facts : factsOfEach) {
            for (DossierEvent fact : facts) {
                var _ = answer(fact.code(), following(fact));
            }
        }
    }

    private Decision following(DossierEvent fact) {
        @Nullable Deadlines before = states.get(fact.code());
        try {
            return Following.on(before, fact, around);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The domain cannot decide on " + fact, e);
        }
    }

    @Override
    public void passTo(Instant then) {
        now = then;
        decideOnEach(state -> TimePassing.until(state, then, around));
    }

    @Override
    public int order(DayOrder order) {
        DayKind kind = DayKind.valueOf(order.kind().name());
        calendar = calendar.with(CalendarDay.of(order.date(), kind, order.name(), "Công điện"));
        decideOnEach(state -> Recalculation.on(state, now, around));
        return 200;
    }

    private void decideOnEach(Function<Deadlines, Decision> decide) {
        for (Deadlines state : List.copyOf(states.values())) {
            var _ = answer(state.code(), decide.apply(state));
        }
    }

    @Override
    public int declare(String code, String office) {
        return answer(code, LetterDuty.declare(state(code), now, around)) == 200 ? 201 : 422;
    }

    @Override
    public int issue(String letter, String office, LocalDate newDueDate) {
        String code = letter.substring(0, letter.lastIndexOf("-XL"));
        return answer(
                code,
                LetterDuty.issue(
                        state(code),
                        letter,
                        Heads.REASON,
                        newDueDate,
                        Heads.SIGNED_BY,
                        now,
                        around));
    }

    private int answer(String code, Decision decision) {
        return switch (decision) {
            case Decision.Changed(Deadlines next, List<DossierEvent> events) -> {
                states.put(code, next);
                told.computeIfAbsent(code, _ -> new ArrayList<>()).addAll(events);
                yield 200;
            }
            case Decision.Unchanged() -> 200;
            case Decision.Refused(LetterRefusal why) ->
                    why instanceof LetterRefusal.AlreadyIssued ? 409 : 422;
            case Decision.TooEarly() ->
                    throw new IllegalStateException("A fact of " + code + " came too early");
        };
    }

    @Override
    public void settle() {
        // What is decided is told at once.
    }

    @Override
    public List<DossierEvent> told(String code) {
        return told.getOrDefault(code, List.of());
    }

    @Override
    public List<String> clocks(String code) {
        Deadlines state = state(code);
        List<String> lines = new ArrayList<>();
        lines.add(
                "dossier promised %s %s held by %s"
                        .formatted(
                                state.clock().promisedAt(), line(state.clock()), state.holder()));
        state.suspensions()
                .forEach(pause ->
                        lines.add(
                                "suspended %s from %s to %s"
                                        .formatted(
                                                pause.ground(),
                                                pause.from(),
                                                Objects.requireNonNullElse(pause.to(), "-"))));
        state.legs()
                .forEach(leg ->
                        lines.add(
                                "step %s %d %s"
                                        .formatted(leg.step(), leg.visit(), line(leg.clock()))));
        return lines;
    }

    private String line(Clock clock) {
        return "due %s %s used %d late %d"
                .formatted(
                        clock.dueAt(),
                        clock.state(),
                        clock.usedMinutes(calendar, now),
                        clock.lateMinutes(calendar, now));
    }

    private Deadlines state(String code) {
        return Objects.requireNonNull(states.get(code), code);
    }
}
