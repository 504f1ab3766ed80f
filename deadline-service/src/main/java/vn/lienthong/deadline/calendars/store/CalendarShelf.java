package vn.lienthong.deadline.calendars.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.catalogue.calendar.CalendarSheets;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.logging.Faults;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.WorkingCalendar;

/// Every calendar in its current version, compiled; an agency's follows the one that it lies over.
/// A change by another process is seen within two seconds.
@Component
public class CalendarShelf {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarShelf.class);
    private static final String COLLECTION = "calendars";

    private final MongoOperations mongo;
    private volatile Shelved shelved = new Shelved(List.of(), Map.of());

    /// The sheets as they were read last, and what they mean.
    private record Shelved(List<CalendarSheet> sheets, Map<String, WorkingCalendar> compiled) {

        static Shelved of(List<CalendarSheet> sheets) {
            return new Shelved(sheets, CalendarSheets.compile(sheets));
        }
    }

    CalendarShelf(MongoOperations mongo, DataFolder data) {
        this.mongo = mongo;
        List<CalendarSheet> sheets = data.each(COLLECTION, CalendarSheet.class);
        // Compiling checks them before anything is counted by them.
        var _ = CalendarSheets.compile(sheets);
        sheets.forEach(this::insertIfNew);
        load();
    }

    private void insertIfNew(CalendarSheet sheet) {
        if (mongo.findById(sheet.id(), CalendarSheet.class, COLLECTION) == null) {
            try {
                mongo.insert(sheet, COLLECTION);
            } catch (DuplicateKeyException e) {
                LOG.debug("Another process was faster with calendar {}", sheet.id());
            }
        }
    }

    private synchronized void load() {
        List<CalendarSheet> sheets = mongo.findAll(CalendarSheet.class, COLLECTION);
        if (!sheets.equals(shelved.sheets())) {
            shelved = Shelved.of(sheets);
        }
    }

    @Scheduled(fixedDelay = 2_000)
    void refresh() {
        try {
            load();
        } catch (DataAccessException e) {
            LOG.warn("The calendars stay as they are: {}", Faults.told(e));
        }
    }

    public Optional<WorkingCalendar> find(String id) {
        return Optional.ofNullable(shelved.compiled().get(id));
    }

    public Collection<WorkingCalendar> all() {
        return shelved.compiled().values();
    }

    /// The current version of a calendar.
    ///
    /// @throws Surroundings.UnknownCalendar when there is none of that id
    public WorkingCalendar get(String id) {
        return find(id).orElseThrow(() -> new Surroundings.UnknownCalendar(id));
    }

    /// What [#change(String, List)] would make: the calendar and those that lie over it, each in
    /// its next version. Nothing is stored.
    ///
    /// @return by id; empty when there is no such calendar
    /// @throws vn.lienthong.workingtime.YearNotLoaded when a day lies in a year that is not known
    /// @throws IllegalArgumentException when a day that is worked has no sessions
    public Map<String, WorkingCalendar> tried(String id, List<CalendarDay> days) {
        Shelved now = shelved;
        Map<String, WorkingCalendar> changed =
                CalendarSheets.compile(
                        now.sheets().stream()
                                .map(sheet -> sheet.id().equals(id) ? sheet.with(days) : sheet)
                                .toList());
        return changed.entrySet().stream()
                .filter(one -> isNewer(one.getValue(), now.compiled().get(one.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isNewer(WorkingCalendar one, @Nullable WorkingCalendar other) {
        return other == null || one.version() > other.version();
    }

    /// Makes the next version of a calendar, with these days in the place of any earlier entries,
    /// whoever else makes one at the same time.
    ///
    /// @return empty when there is no such calendar
    /// @throws vn.lienthong.workingtime.YearNotLoaded when a day lies in a year that is not known
    /// @throws IllegalArgumentException when a day that is worked has no sessions
    public Optional<WorkingCalendar> change(String id, List<CalendarDay> days) {
        while (true) {
            List<CalendarSheet> sheets = mongo.findAll(CalendarSheet.class, COLLECTION);
            Optional<CalendarSheet> current =
                    sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
            if (current.isEmpty()) {
                return Optional.empty();
            }
            CalendarSheet next = current.get().with(days);
            var _ =
                    CalendarSheets.compile(
                            sheets.stream().map(s -> s.id().equals(id) ? next : s).toList());
            if (mongo.findAndReplace(
                            query(where("_id").is(id).and("version").is(current.get().version())),
                            next,
                            COLLECTION)
                    != null) {
                load();
                return find(id);
            }
        }
    }
}
