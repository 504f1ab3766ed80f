package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody who has handed a dossier in, on a phone on which no script runs.
final class CitizenDay {

    private CitizenDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        Town.Receipt receipt = town.register(Town.CERTIFIED_COPY, "BAN-CHINH", "BAN-SAO");
        try (Visitor citizen = Visitor.withoutScripts(town, "citizen", screen)) {
            citizen.open("/");
            citizen.look("start");
            citizen.open("/khong-co-trang-nay");
            citizen.look("no-such-page");
            citizen.open("/tra-cuu");
            citizen.fill("lookup.code", receipt.code());
            citizen.fill("lookup.pin", "000000");
            citizen.press("lookup.submit");
            citizen.awaitText("lookup.not-found");
            citizen.look("not-found");
            citizen.fill("lookup.pin", receipt.pin());
            citizen.press("lookup.submit");
            citizen.awaitText("Chứng thực");
            citizen.look("dossier");
            assertThat(citizen.text()).doesNotContain("Người Thử");
            assertThat(citizen.address()).doesNotContain(receipt.pin());
            pays(citizen, town.owing());
            rates(citizen, town.returned());
            citizen.assertFaultless();
        }
    }

    private static void opens(Visitor citizen, Town.Receipt receipt) {
        citizen.open("/tra-cuu");
        citizen.fill("lookup.code", receipt.code());
        citizen.fill("lookup.pin", receipt.pin());
        citizen.press("lookup.submit");
        citizen.awaitText(receipt.code());
    }

    private static void pays(Visitor citizen, Town.Receipt receipt) throws Exception {
        opens(citizen, receipt);
        citizen.look("owing");
        citizen.follow("need.pay");
        citizen.look("to-pay");
        citizen.press("pay.start");
        citizen.look("order");
        citizen.follow("pay.go");
        citizen.awaitText("Cổng thanh toán thử nghiệm");
        citizen.click("button[value=PAID]");
        citizen.reloadUntil("paid.PAID");
        citizen.look("paid");
    }

    private static void rates(Visitor citizen, Town.Receipt receipt) throws Exception {
        opens(citizen, receipt);
        citizen.look("returned");
        citizen.follow("need.rate");
        citizen.press("rate.submit");
        citizen.look("no-grade");
        citizen.tick("rate.grade.4");
        citizen.press("rate.submit");
        citizen.awaitText("rate.done");
        citizen.look("rated");
    }
}
