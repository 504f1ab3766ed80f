package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

/// The head of an office, some of whose dossiers are late.
final class LeaderDay {

    private LeaderDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        Town.Receipt late = town.lateAtTheWard();
        town.birthFinished();
        town.birthFinished();
        try (Visitor leader = Visitor.arrives(town, "leader", screen)) {
            leader.signIn("lanhdao.binhan", Town.PASSWORD);
            leader.look("work");
            leader.open("/lanh-dao/can-chu-y");
            leader.look("attention");
            leader.open("/lanh-dao/tre-han");
            leader.reloadUntil(late.code());
            leader.look("overdue");
            leader.open("/lanh-dao/no-phieu-xin-loi");
            leader.look("owing");
            apologizes(leader, late);
            courtesies(leader);
            leader.assertFaultless();
        }
    }

    private static void apologizes(Visitor leader, Town.Receipt late) throws Exception {
        leader.open("/lanh-dao/thu-xin-loi");
        leader.reloadUntil(late.code());
        leader.look("letters");
        leader.click("main tr:has(a[href='/ho-so/" + late.code() + "']) td:last-child a");
        leader.look("letter");
        leader.press("letter.submit");
        leader.look("letter-wrong");
        leader.fill("letter.reason", "Hồ sơ nhiều, cán bộ nghỉ ốm.");
        leader.press("letter.submit");
        leader.look("letter-signed");
        leader.open("/lanh-dao/thu-xin-loi?signed=true");
        assertThat(leader.text()).contains(late.code());
        leader.look("letters-signed");
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
        leader.press("Ký");
        leader.open("/lanh-dao/thu-chuc-mung/da-ky");
        leader.look("courtesies-signed");
    }
}
