package vn.lienthong.workingtime;

import static vn.lienthong.fuzz.Trial.require;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.catalogue.ProvinceFolder;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.routing.paper.domain.SlipText;

/// Short texts: a limit and what is due by it, a session, an office's code, the code on a routing
/// slip.
public final class LimitFuzz {

    private static final WorkingCalendar CALENDAR =
            Objects.requireNonNull(SampleProvince.CALENDARS.get("province"));
    private static final Offices OFFICES = offices(SampleProvince.FOLDER);

    private LimitFuzz() {}

    private static Offices offices(ProvinceFolder folder) {
        return folder.offices();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Trial.of(() -> {
            limit(text);
            session(text);
            OFFICES.find(text).ifPresent(office -> require(office.code().equals(text), "Another"));
            require(OFFICES.isAtOrBelow(text, text) == OFFICES.find(text).isPresent(), "Reach");
            SlipText.parse(text)
                    .ifPresent(slip ->
                            require(
                                    SlipText.parse(slip.text()).equals(Optional.of(slip)),
                                    "Printed and scanned it is another slip"));
        });
    }

    private static void limit(String text) {
        Limit limit;
        try {
            limit = Limit.parse(text);
        } catch (IllegalArgumentException e) {
            require(e.getMessage() != null, "Refused without a word");
            return;
        }
        require(Limit.parse(limit.toString()).equals(limit), "Written and read it is another");
        for (Policy policy : Policy.values()) {
            due(limit, policy);
        }
    }

    private static void due(Limit limit, Policy policy) {
        try {
            Instant due =
                    WorkingTime.dueDate(CALENDAR, SampleProvince.NOW, limit, policy, null).dueAt();
            require(!due.isBefore(SampleProvince.NOW), "Due before it is received");
        } catch (YearNotLoaded | FractionNotAllowed e) {
            require(e.getMessage() != null, "Refused without a word");
        }
    }

    private static void session(String text) {
        try {
            Session session = Session.parse(text);
            require(Session.parse(session.toString()).equals(session), "Written and read another");
        } catch (IllegalArgumentException e) {
            require(e.getMessage() != null, "Refused without a word");
        }
    }
}
