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
            forms(reporter);
            reporter.open("/bao-cao?period=year");
            reporter.follow("nav.reasons");
            reporter.look("reasons");
            reporter.open("/bao-cao?period=year");
            reporter.follow("nav.letter-register");
            reporter.look("letter-register");
            reporter.open("/bao-cao?period=year");
            reporter.follow("nav.satisfaction");
            reporter.look("satisfaction");
            reporter.assertFaultless();
        }
    }

    private static void forms(Visitor reporter) throws Exception {
        reporter.open("/bao-cao?period=year");
        reporter.follow("nav.forms");
        reporter.look("form");
        reporter.print("form");
        reporter.follow("report-form.name.overview");
        reporter.look("form-overview");
        reporter.follow("report-form.name.channels");
        reporter.look("form-channels");
        reporter.follow("report-form.name.index");
        reporter.look("form-index");
        reporter.open("/bao-cao/bieu/ii-06a?period=year&by=officer");
        reporter.look("form-legs");
        reporter.print("form-legs");
        reporter.open("/bao-cao/bieu/ii-06a?period=year&by=procedure");
        reporter.click("main tbody a[href*='procedure=']");
        reporter.look("dossiers-of-a-procedure");
    }
}
