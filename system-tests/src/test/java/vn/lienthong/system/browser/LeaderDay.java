package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

/// The head of an office, some of whose dossiers are late.
final class LeaderDay {

    /// A letter that the head's own office owes.
    private static final String OWN = "main tbody tr:has(input[type=checkbox]) ";

    private LeaderDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        town.lateAtTheWard();
        town.lateAtTheWard();
        town.birthFinished();
        town.birthFinished();
        try (Visitor leader = Visitor.arrives(town, "leader", screen)) {
            leader.signIn("lanhdao.binhan", Town.PASSWORD);
            leader.look("work");
            leader.open("/lanh-dao");
            leader.look("overview");
            leader.open("/lanh-dao/khoi-luong");
            leader.look("workload");
            leader.open("/lanh-dao/ho-so");
            leader.look("open");
            leader.open("/lanh-dao/can-chu-y");
            leader.look("attention");
            leader.open("/lanh-dao/tre-han");
            leader.look("overdue");
            leader.open("/lanh-dao/no-phieu-xin-loi");
            leader.look("owing");
            leader.open("/lanh-dao/luot-xem");
            leader.look("accesses-of-the-office");
            apologizes(leader);
            apologizesForSeveral(leader);
            courtesies(leader);
            leader.assertFaultless();
        }
    }

    private static void apologizes(Visitor leader) throws Exception {
        leader.open("/lanh-dao/thu-xin-loi");
        leader.reloadUntil("letters.batch.read");
        leader.look("letters");
        String late = leader.text(OWN + "a.code");
        leader.click(OWN + "td:last-child a");
        leader.look("letter");
        leader.fill("letter.reason", "");
        leader.press("letter.submit");
        leader.look("letter-wrong");
        leader.fill("letter.reason", "Hồ sơ nhiều, cán bộ nghỉ ốm.");
        leader.press("letter.submit");
        leader.look("letter-signed");
        leader.open("/lanh-dao/thu-xin-loi?signed=true");
        assertThat(leader.text()).contains(late);
        leader.look("letters-signed");
    }

    private static void apologizesForSeveral(Visitor leader) throws Exception {
        leader.open("/lanh-dao/thu-xin-loi");
        String late = leader.text(OWN + "a.code");
        leader.click(OWN + "input[type=checkbox]");
        leader.press("letters.batch.read");
        leader.look("letter-batch");
        leader.press("letters.batch.submit");
        leader.look("letter-batch-signed");
        leader.open("/lanh-dao/thu-xin-loi?signed=true");
        assertThat(leader.text()).contains(late);
    }

    private static void courtesies(Visitor leader) throws Exception {
        leader.open("/lanh-dao/thu-chuc-mung");
        leader.look("courtesies");
        leader.click("main tbody td:last-child a");
        leader.look("courtesy");
        leader.press("letter.submit");
        leader.open("/lanh-dao/thu-chuc-mung");
        leader.click("main tbody input[type=checkbox]");
        leader.press("courtesies.read-ticked");
        leader.look("courtesy-batch");
        leader.press("courtesy.batch.submit");
        leader.open("/lanh-dao/thu-chuc-mung/da-ky");
        leader.look("courtesies-signed");
    }
}
