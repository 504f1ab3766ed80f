package vn.lienthong.routing.desk.store;

import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.workingtime.WorkingCalendar;

/// How a desk is written: the desk itself, and beside it in `open` the entries of its open tasks,
/// ready for the desks' lists. What is derived is never read back.
final class DeskMapping implements StateMapping<Desk> {

    static final String OPEN = "open";

    private final MongoConverter converter;
    private final Function<String, WorkingCalendar> calendarOf;
    private final StateMapping<Desk> desks;

    /// @param calendarOf the calendar of an office
    DeskMapping(MongoConverter converter, Function<String, WorkingCalendar> calendarOf) {
        this.converter = converter;
        this.calendarOf = calendarOf;
        this.desks =
                StateMapping.via(
                        DeskDocument.class, converter, DeskDocument::of, DeskDocument::toDesk);
    }

    @Override
    public Document write(Desk desk) {
        return desks.write(desk).append(OPEN, entries(desk));
    }

    private List<Document> entries(Desk desk) {
        return desk.open().stream()
                .map(task -> OpenTask.of(desk, task, calendarOf.apply(task.office())))
                .map(this::entry)
                .toList();
    }

    private Document entry(OpenTask task) {
        Document entry = new Document();
        converter.write(task, entry);
        entry.remove("_class");
        return entry;
    }

    @Override
    public Desk read(Document document) {
        return desks.read(document);
    }
}
