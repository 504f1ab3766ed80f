package vn.lienthong.deadline.calendars.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.workingtime.WorkingCalendar;

/// Every calendar in its current version, compiled. A change by another process is seen within two
/// seconds.
@Component
public class CalendarShelf {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarShelf.class);
    private static final String COLLECTION = "calendars";

    private final MongoOperations mongo;
    private final Map<String, WorkingCalendar> compiled = new ConcurrentHashMap<>();

    CalendarShelf(MongoOperations mongo, DataFolder data) {
        this.mongo = mongo;
        data.each(COLLECTION, CalendarSheet.class).forEach(this::insertIfNew);
        load();
    }

    private void insertIfNew(CalendarSheet sheet) {
        // Compiling checks it before anything is counted by it.
        var _ = sheet.compile();
        if (mongo.findById(sheet.id(), CalendarSheet.class, COLLECTION) == null) {
            try {
                mongo.insert(sheet, COLLECTION);
            } catch (DuplicateKeyException e) {
                LOG.debug("Another process was faster with calendar {}", sheet.id());
            }
        }
    }

    private void load() {
        mongo.findAll(CalendarSheet.class, COLLECTION).forEach(this::keep);
    }

    private void keep(CalendarSheet sheet) {
        WorkingCalendar known = compiled.get(sheet.id());
        if (known == null || known.version() < sheet.version()) {
            compiled.put(sheet.id(), sheet.compile());
        }
    }

    @Scheduled(fixedDelay = 2_000)
    void refresh() {
        try {
            load();
        } catch (DataAccessException e) {
            LOG.warn("The calendars stay as they are: {}", e.toString());
        }
    }

    public Optional<WorkingCalendar> find(String id) {
        return Optional.ofNullable(compiled.get(id));
    }

    public Collection<WorkingCalendar> all() {
        return compiled.values();
    }

    /// The current version of a calendar.
    ///
    /// @throws Surroundings.UnknownCalendar when there is none of that id
    public WorkingCalendar get(String id) {
        return find(id).orElseThrow(() -> new Surroundings.UnknownCalendar(id));
    }

    /// Makes the next version of a calendar, whoever else makes one at the same time.
    ///
    /// @return empty when there is no such calendar
    public Optional<WorkingCalendar> change(String id, UnaryOperator<WorkingCalendar> change) {
        while (true) {
            @Nullable CalendarSheet current = mongo.findById(id, CalendarSheet.class, COLLECTION);
            if (current == null) {
                return Optional.empty();
            }
            CalendarSheet next = CalendarSheet.of(change.apply(current.compile()));
            @Nullable CalendarSheet replaced =
                    mongo.findAndReplace(
                            query(where("_id").is(id).and("version").is(current.version())),
                            next,
                            COLLECTION);
            if (replaced != null) {
                keep(next);
                return Optional.of(get(id));
            }
        }
    }
}
