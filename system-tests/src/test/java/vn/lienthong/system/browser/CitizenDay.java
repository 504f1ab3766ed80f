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
            citizen.assertFaultless();
        }
    }
}
