package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

/// The officer who works on dossiers.
final class DeskDay {

    private DeskDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        Town.Receipt first = town.atTheWard();
        Town.Receipt second = town.atTheWard();
        try (Visitor officer = Visitor.arrives(town, "desk", screen)) {
            officer.signIn("chuyenvien.binhan", Town.PASSWORD);
            officer.look("work");
            officer.open("/ban-lam-viec");
            officer.reloadUntil(second.code());
            officer.look("inbox");
            officer.open("/ban-lam-viec?state=OFFERED&q=" + first.code());
            officer.click("input[name=dossier]");
            officer.press("desk.accept");
            officer.awaitText("desk.accept.ok");
            officer.look("accepted");
            officer.open("/ho-so/" + first.code());
            officer.look("dossier");
            officer.follow("action.completion.title");
            officer.look("confirm");
            officer.press("action.completion.submit");
            assertThat(officer.address()).startsWith("/ho-so/" + first.code());
            officer.look("completed");
            officer.open("/ho-so/" + second.code() + "/luc-truoc");
            officer.look("past");
            papers(officer);
            officer.open("/so-theo-doi");
            officer.look("book");
            officer.open("/lanh-dao/thu-xin-loi");
            officer.look("forbidden");
            officer.open("/ho-so/001.10.17.H99-200101-0001");
            officer.look("no-such-dossier");
            officer.assertFaultless();
        }
    }

    private static void papers(Visitor officer) throws Exception {
        officer.open("/ho-so-giay/quet");
        officer.fill("scan.text", "000.00.00.H99-000000-0000");
        officer.press("scan.submit");
        officer.look("scan");
        officer.open("/ho-so-giay/doi-chieu");
        officer.look("reconciliation");
    }
}
