package vn.lienthong.fuzz;

import java.util.List;
import java.util.Optional;

/// Everything that is tried.
final class Targets {

    private static final String PROVINCE = "local/sample-province/src/main/resources/";
    private static final String JSON = "tools.jackson.core.**";
    private static final String YAML = "org.snakeyaml.engine.**";

    static final List<Target> ALL =
            List.of(
                    new Target(
                            "csv-import",
                            "vn.lienthong.intake.imports.CsvImportFuzz",
                            "POST /api/imports, text/csv",
                            List.of(),
                            List.of("de.siegmar.fastcsv.**")),
                    new Target(
                            "ndjson-import",
                            "vn.lienthong.intake.imports.NdjsonImportFuzz",
                            "POST /api/imports, application/x-ndjson",
                            List.of(),
                            List.of(JSON)),
                    new Target(
                            "intake-bodies",
                            "vn.lienthong.intake.online.web.IntakeBodiesFuzz",
                            "registrations, submissions, every other body of intake-service",
                            List.of(),
                            List.of(JSON)),
                    new Target(
                            "upload",
                            "vn.lienthong.intake.online.web.UploadFuzz",
                            "an uploaded file's kind, its name and its header; references",
                            List.of(),
                            List.of("org.springframework.http.ContentDisposition*")),
                    new Target(
                            "payment-callback",
                            "vn.lienthong.intake.payments.gateway.PaymentCallbackFuzz",
                            "POST /public/payment-callbacks/…: body and signature",
                            List.of(),
                            List.of(JSON)),
                    new Target(
                            "routing-bodies",
                            "vn.lienthong.routing.desk.web.RoutingBodiesFuzz",
                            "desk orders, scans, questions of reports, pages of lists",
                            List.of(),
                            List.of(JSON)),
                    new Target(
                            "deadline-rest",
                            "vn.lienthong.deadline.calendars.web.DeadlineRestFuzz",
                            "due dates and calendars over REST",
                            List.of(),
                            List.of(JSON)),
                    new Target(
                            "procedure",
                            "vn.lienthong.catalogue.ProcedureFuzz",
                            "POST /api/procedures; a procedure in YAML or JSON",
                            List.of(PROVINCE + "sample-province/three-level/procedures/*.yaml"),
                            List.of(YAML)),
                    new Target(
                            "calendar",
                            "vn.lienthong.catalogue.calendar.CalendarFuzz",
                            "a calendar in YAML",
                            List.of(PROVINCE + "sample-province/**/calendars/*.yaml"),
                            List.of(YAML)),
                    new Target(
                            "province",
                            "vn.lienthong.catalogue.ProvinceFuzz",
                            "a province's levels and offices in YAML",
                            List.of(),
                            List.of(YAML)),
                    new Target(
                            "event",
                            "vn.lienthong.kit.aggregate.EventFuzz",
                            "a CloudEvent from Kafka: headers, data, repair of a parked one",
                            List.of(),
                            List.of(JSON)),
                    new Target(
                            "smpp-receipt",
                            "vn.lienthong.notification.sms.SmppReceiptFuzz",
                            "deliver_sm of an SMS centre",
                            List.of(),
                            List.of("org.jsmpp.util.**", "org.jsmpp.bean.**")),
                    new Target(
                            "http-receipt",
                            "vn.lienthong.notification.http.HttpReceiptFuzz",
                            "POST /public/receipts/…; answers of HTTP gateways",
                            List.of(),
                            List.of(JSON)),
                    new Target(
                            "template",
                            "vn.lienthong.notification.templates.web.TemplateFuzz",
                            "PUT /api/templates/…: words with places, as SMS and mail; every other"
                                    + " body",
                            List.of(),
                            List.of(JSON)),
                    new Target(
                            "counter-form",
                            "vn.lienthong.portal.counter.CounterFormFuzz",
                            "identity cards, registration forms, the page's own rules",
                            List.of(),
                            List.of()),
                    new Target(
                            "short-text",
                            "vn.lienthong.workingtime.LimitFuzz",
                            "limits and what is due by them, sessions, office codes, routing slips",
                            List.of(),
                            List.of()),
                    new Target(
                            "spreadsheet",
                            "vn.lienthong.printing.sheet.SpreadsheetFuzz",
                            "words from outside in CSV and XLSX",
                            List.of(),
                            List.of()));

    private Targets() {}

    static Optional<Target> named(String name) {
        return ALL.stream().filter(target -> target.name().equals(name)).findFirst();
    }
}
