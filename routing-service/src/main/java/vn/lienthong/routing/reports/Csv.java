package vn.lienthong.routing.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.printing.sheet.CsvFile;
import vn.lienthong.routing.reports.Summary.Row;

/// A summary as CSV (RFC 4180) with a byte order mark, so that spreadsheets read its Vietnamese.
final class Csv {

    private static final String HEADER =
            "key,name,carriedOver,received,receivedOnline,completedOnTime,completedLate,"
                    + "inProgressOnTime,inProgressOverdue,receivedPostal,completedEarly,rejected,"
                    + "withdrawn,returned,waiting,paid,paidCashless,amountPaid,amountCashless";

    private Csv() {}

    static String of(Summary summary) {
        Stream<Row> rows = Stream.concat(summary.rows().stream(), Stream.of(summary.sum()));
        return Stream.concat(Stream.of(HEADER), rows.map(Csv::line))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String line(Row row) {
        Stream<String> names = Stream.of(row.key(), row.name()).map(CsvFile::text);
        Stream<String> numbers =
                List.of(
                                row.carriedOver(),
                                row.received(),
                                row.receivedOnline(),
                                row.completedOnTime(),
                                row.completedLate(),
                                row.inProgressOnTime(),
                                row.inProgressOverdue(),
                                row.receivedPostal(),
                                row.completedEarly(),
                                row.rejected(),
                                row.withdrawn(),
                                row.returned(),
                                row.waiting(),
                                row.paid(),
                                row.paidCashless(),
                                row.amountPaid(),
                                row.amountCashless())
                        .stream()
                        .map(Object::toString);
        return Stream.concat(names, numbers).collect(Collectors.joining(","));
    }
}
