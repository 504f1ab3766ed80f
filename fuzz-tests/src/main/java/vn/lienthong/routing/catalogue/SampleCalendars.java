package vn.lienthong.routing.catalogue;

import java.time.Duration;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.kit.data.Refreshed;

/// The calendars of the sample province.
public final class SampleCalendars {

    private SampleCalendars() {}

    public static Calendars calendars() {
        return new Calendars(
                SampleProvince.FOLDER.province().calendar(),
                Refreshed.every(
                        Duration.ofDays(1),
                        () -> SampleProvince.CALENDARS,
                        () -> SampleProvince.CALENDARS));
    }
}
