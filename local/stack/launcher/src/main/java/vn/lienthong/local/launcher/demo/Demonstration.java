package vn.lienthong.local.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.local.launcher.Screen;
import vn.lienthong.local.launcher.demo.Parcel.Person;
import vn.lienthong.local.launcher.surface.Dossiers;
import vn.lienthong.local.launcher.surface.Outside;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;

/// Three dossiers: A is returned on time; B waits for a supplement with its clock stopped and is on
/// time all the same; C stays too long at one office and ends with a letter of apology.
///
/// Every command may be repeated, so killing and restarting a process delays the story and changes
/// nothing of it.
public final class Demonstration {

    private static final String CALENDAR = "province";
    private static final int DAYS = 13;

    private final Surface surface;
    private final Outside outside;
    private final Stage stage;
    private final Hands hands;
    private final Promises promises;
    private final Closing closing;

    /// @param run distinguishes this performance from every other on the same data
    public Demonstration(Surface surface, Screen screen, String run) {
        this.surface = surface;
        this.outside = new Outside(surface);
        this.stage = new Stage(outside, screen);
        var dossiers = new Dossiers(surface);
        this.hands = new Hands(surface, dossiers, stage, run);
        this.promises = new Promises(surface, stage, new Records(dossiers, stage));
        this.closing = new Closing(surface, screen, stage);
    }

    /// Plays it, in less than a minute.
    ///
    /// @throws DemonstrationFailed when something that was promised does not happen
    public void play() {
        var days = days();
        stage.at(days.getFirst(), "08:00");
        var a = hands.receive("A", Person.numbered(1, "Nguyễn Thị Thảo", "thao"));
        var b = hands.receive("B", Person.numbered(2, "Trần Quốc Huy", "huy"));
        var c = hands.receive("C", Person.numbered(3, "Lê Thu Nga", "nga"));
        var all = List.of(a, b, c);
        all.forEach(parcel -> promises.citizenIsTold(parcel, "received"));

        stage.at(days.getFirst(), "09:00");
        for (var parcel : all) {
            hands.accept(parcel, 0);
            hands.complete(parcel, 0);
        }
        stage.at(days.getFirst(), "10:00");
        all.forEach(parcel -> hands.accept(parcel, 1));

        firstWeek(days, a, b);
        secondWeek(days, b, c);

        promises.everythingArrivedOnce(all);
        closing.print(all, c);
    }

    private List<LocalDate> days() {
        var calendar =
                surface.get(Place.DEADLINE, "/api/calendars/" + CALENDAR, stage.counter()).good();
        return WorkingDays.of(calendar).story(outside.now(), DAYS);
    }

    /// B stands still for two days, C is left lying, A comes home.
    private void firstWeek(List<LocalDate> days, Parcel a, Parcel b) {
        stage.at(days.get(1), "09:00");
        hands.askForSupplement(b, b.leg(1));
        promises.clockStandsStill(b);
        promises.citizenIsTold(b, "supplement-required");

        stage.at(days.get(2), "10:00");
        hands.complete(a, 1);
        hands.accept(a, 2);

        stage.at(days.get(3), "09:30");
        hands.supplement(b);
        promises.clockRunsTowardsALaterDate(b);

        stage.at(days.get(4), "10:00");
        hands.complete(a, 2);
        hands.accept(a, 3);
        hands.complete(b, 1);
        hands.accept(b, 2);

        stage.at(days.get(5), "09:00");
        hands.complete(a, 3);
        hands.giveBack(a);
        promises.returnedOnTime(a);
    }

    /// C has missed its step, B comes home; C misses the promised day, gets another and comes home
    /// late.
    private void secondWeek(List<LocalDate> days, Parcel b, Parcel c) {
        var late = c.leg(1);
        stage.at(days.get(6), "10:00");
        promises.told(c, "step-approaching");
        promises.stepIsMissed(c, late);
        promises.told(c, "step-missed");
        promises.told(c, "escalation");
        hands.complete(b, 2);
        hands.accept(b, 3);

        stage.at(days.get(7), "09:00");
        hands.complete(b, 3);
        hands.giveBack(b);
        promises.returnedOnTime(b);

        stage.at(days.get(8), "08:00");
        promises.letterIsOwed(c, late);
        promises.told(c, "letter-required");
        stage.tell(
                c.letter(),
                "còn một ngày mà các bước còn lại không kịp: "
                        + late.at()
                        + " phải xin lỗi, hẹn lại");

        stage.at(days.get(9), "08:00");
        promises.dateIsMissed(c);
        promises.told(c, "dossier-missed");
        hands.apologise(c, late, promises.letterIsOwed(c, late), days.get(12));
        promises.letterReachesTheCitizen(c, late);

        stage.at(days.get(9), "09:00");
        hands.complete(c, 1);
        hands.accept(c, 2);

        stage.at(days.get(10), "10:00");
        hands.complete(c, 2);
        hands.accept(c, 3);

        stage.at(days.get(11), "09:00");
        hands.complete(c, 3);
        hands.giveBack(c);
        promises.returnedLateBecauseOf(c, late);
    }
}
