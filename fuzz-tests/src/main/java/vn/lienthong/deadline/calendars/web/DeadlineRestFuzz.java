package vn.lienthong.deadline.calendars.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.HttpMethod;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.calendars.Recounts;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.calendars.store.Shelves;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.fuzz.StoreOfNothing;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.AggregatesOfNothing;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Guards;
import vn.lienthong.kit.web.BodyTrial;
import vn.lienthong.kit.web.RestTrial;
import vn.lienthong.kit.web.RestTrial.Endpoint;

/// The REST interface of deadline-service: due dates worked out, calendars changed and read.
public final class DeadlineRestFuzz {

    private static final BodyTrial BODIES = new BodyTrial("vn.lienthong.deadline");
    private static final RestTrial REST = rest();

    private DeadlineRestFuzz() {}

    private static RestTrial rest() {
        StoreOfNothing store =
                new StoreOfNothing()
                        .with("findAll", SampleProvince.SHEETS)
                        .with("findAndReplace", SampleProvince.SHEETS.getFirst());
        Clock clock = Clock.fixed(SampleProvince.NOW, ZoneOffset.UTC);
        Offices offices = SampleProvince.FOLDER.offices();
        Guard guard = Guards.of(offices);
        CalendarShelf shelf = Shelves.of(store);
        Aggregates<Deadlines> none = AggregatesOfNothing.of(store);
        Surroundings around = new Surroundings(shelf::get, offices);
        return new RestTrial(
                store,
                CalendarController.class,
                List.of(
                        new Endpoint(HttpMethod.POST, "/api/working-time/due-date"),
                        new Endpoint(HttpMethod.PUT, "/api/calendars/{id}/days/{date}"),
                        new Endpoint(HttpMethod.PUT, "/api/calendars/{id}/days"),
                        new Endpoint(HttpMethod.POST, "/api/calendars/{id}/days/preview"),
                        new Endpoint(HttpMethod.GET, "/api/calendars"),
                        new Endpoint(HttpMethod.GET, "/api/calendars/{id}")),
                new WorkingTimeController(shelf),
                new CalendarController(
                        shelf,
                        Recounts.recounting(none, around, shelf, clock),
                        Recounts.dryRun(none, around, shelf, clock),
                        offices,
                        guard));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> {
            REST.send(input);
            BODIES.of(input);
        });
    }
}
