package vn.lienthong.system.browser;

/// Whoever keeps the system running.
final class OperationsDay {

    private OperationsDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        town.parkSomething();
        try (Visitor operator = Visitor.arrives(town, "operations", screen)) {
            operator.signIn("vanhanh.tinh", "tinh-2026");
            operator.look("work");
            operator.open("/van-hanh");
            operator.look("health");
            bus(operator);
            parked(operator);
            messages(operator);
            operator.open("/van-hanh/nha-cung-cap");
            operator.look("providers");
            operator.open("/van-hanh/cong-quoc-gia");
            operator.look("national");
            operator.open("/van-hanh/cong-quoc-gia/gui-lai");
            operator.look("national-again");
            operator.open("/van-hanh/no-phieu-xin-loi");
            operator.look("owing");
            accesses(operator);
            personalData(operator, town.returned());
            operator.open("/van-hanh/mau-tin");
            operator.look("templates");
            operator.click("main tbody a");
            operator.look("template");
            operator.press("wording.preview");
            operator.look("template-preview");
            operator.assertFaultless();
        }
    }

    private static void bus(Visitor operator) throws Exception {
        operator.open("/van-hanh/kafka");
        operator.look("bus");
        operator.click("main a[href='/van-hanh/kafka/lienthong.intake']");
        operator.look("topic");
        operator.open("/van-hanh/kafka/lienthong.intake/0");
        operator.look("message");
        operator.open("/van-hanh/kafka");
        operator.click("main a[href*='/van-hanh/kafka/nhom/']");
        operator.look("group");
    }

    private static void parked(Visitor operator) throws Exception {
        operator.open("/van-hanh/tam-giu");
        operator.reloadUntil("parked.replay");
        operator.look("parked");
        operator.click("main tbody a[href*='/van-hanh/tam-giu/']");
        operator.look("parked-dossier");
        operator.click("main a[href*='/sua']");
        operator.look("repair");
        operator.open("/van-hanh/tam-giu");
        operator.click("main tbody a[href*='/van-hanh/tam-giu/']");
        operator.click("main a[href$='/bo-qua'], main a[href*='/bo-qua?']");
        operator.look("skip");
    }

    /// Messages of a dossier were looked at before; that dossier is asked about.
    private static void accesses(Visitor operator) throws Exception {
        operator.open("/van-hanh/luot-xem");
        operator.reloadUntil("access.MESSAGES_READ");
        operator.look("accesses");
        operator.click("main section[aria-labelledby=looks] tbody p a.code");
        operator.look("accesses-of-one");
    }

    private static void messages(Visitor operator) throws Exception {
        operator.open("/van-hanh/tin-nhan");
        operator.look("messages");
        operator.click("main a[href*='/gui-lai']");
        operator.look("resend");
    }

    /// The first applicant of the town asks for a copy, somebody else to be forgotten.
    private static void personalData(Visitor operator, Town.Receipt returned) throws Exception {
        operator.open("/van-hanh/du-lieu-ca-nhan");
        operator.look("person");
        operator.fill("applicant.idNumber", "079000000001");
        operator.press("person.find");
        operator.awaitText("person.copy");
        operator.look("person-found");
        operator.print("person-found");
        operator.open("/van-hanh/du-lieu-ca-nhan/" + returned.code() + "/xoa");
        operator.look("person-erase");
        operator.fill("ask.reason", "Người dân yêu cầu");
        operator.press("person.erase.submit");
        operator.awaitText("person.find");
        operator.look("person-erased");
    }
}
