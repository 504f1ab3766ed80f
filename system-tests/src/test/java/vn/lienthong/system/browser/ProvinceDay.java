package vn.lienthong.system.browser;

/// Whoever reports for the province.
final class ProvinceDay {

    private ProvinceDay() {}

    static void walk(Town town, Screen screen) throws Exception {
        try (Visitor reporter = Visitor.arrives(town, "province", screen)) {
            reporter.signIn("baocao.tinh", "tinh-2026");
            reporter.look("work");
            reporter.open("/bao-cao");
            reporter.look("overview");
            reporter.follow("reports.received");
            reporter.look("dossiers");
            reporter.assertFaultless();
        }
    }
}
