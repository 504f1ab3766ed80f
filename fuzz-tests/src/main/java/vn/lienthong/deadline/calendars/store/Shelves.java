package vn.lienthong.deadline.calendars.store;

import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.fuzz.StoreOfNothing;
import vn.lienthong.kit.data.Data;

/// The calendars of the sample province on a shelf.
public final class Shelves {

    private Shelves() {}

    public static CalendarShelf of(StoreOfNothing store) {
        return new CalendarShelf(store.operations(), Data.of(SampleProvince.FOLDER.folder()));
    }
}
