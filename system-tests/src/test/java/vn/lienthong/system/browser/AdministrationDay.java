package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever keeps procedures, offices and calendars.
final class AdministrationDay {

    private AdministrationDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        try (Visitor keeper = Visitor.arrives(town, "administration", screen)) {
            keeper.signIn("vanhanh.tinh", "tinh-2026");
            procedures(keeper, screen == Screen.PHONE ? "1.000656" : "1.000894");
            offices(keeper);
            calendars(keeper);
            keeper.assertFaultless();
        }
    }

    private static void procedures(Visitor keeper, String code) throws Exception {
        keeper.open("/quan-tri/thu-tuc");
        keeper.look("procedures");
        keeper.open("/quan-tri/thu-tuc/" + code);
        keeper.look("procedure");
        keeper.follow("procedure.text");
        keeper.look("text");
        keeper.open("/quan-tri/thu-tuc/soan?code=" + code + "&version=1");
        keeper.rewrite("#text", "limit:", "limits:");
        keeper.press("writing.check");
        keeper.look("writing-wrong");
        keeper.rewrite("#text", "limits:", "limit:");
        keeper.rewrite("#text", "version: 1", "version: 2");
        keeper.rewrite("#text", "validFrom: 2026", "validFrom: 2027");
        keeper.press("writing.preview");
        keeper.awaitText("writing.preview.title");
        keeper.look("writing-previewed");
        keeper.press("writing.confirm");
        keeper.look("publish");
        keeper.press("publish.submit");
        keeper.open("/quan-tri/thu-tuc/" + code);
        assertThat(keeper.count("main table tbody tr")).isGreaterThan(1);
        keeper.look("published");
        keeper.open("/quan-tri/thu-tuc/" + code + "/phien-ban/2/chuyen");
        keeper.look("migration");
    }

    private static void offices(Visitor keeper) throws Exception {
        keeper.open("/quan-tri/co-quan");
        keeper.look("offices");
        keeper.open("/quan-tri/co-quan/" + Town.WARD_COUNTER);
        keeper.look("office");
    }

    private static void calendars(Visitor keeper) throws Exception {
        keeper.open("/quan-tri/lich");
        keeper.look("calendars");
        keeper.click("main tbody a, main li a[href*='/quan-tri/lich/']");
        keeper.look("calendar");
        keeper.follow("announce.title");
        keeper.look("announce");
        keeper.fillDate("calendar.date", "2026-12-16");
        keeper.fill("calendar.day.name", "Nghỉ tránh bão");
        keeper.fill("calendar.source", "Công văn thử nghiệm 01/UBND");
        keeper.press("announce.preview");
        keeper.awaitText("announce.effect");
        keeper.look("announce-previewed");
    }
}
