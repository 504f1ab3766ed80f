package vn.lienthong.notification.courtesy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.notification.telling.store.CourtesyLetters.Counts;
import vn.lienthong.printing.sheet.CsvFile;

/// How many letters were drafted, signed and set aside in a time, each counted by the day on which
/// it happened; as CSV (RFC 4180) with a byte order mark, so that spreadsheets read its Vietnamese.
///
/// @param office with those below it
/// @param from first day
/// @param to last day
/// @param by `office` or `kind`
record CourtesySummary(
        String office, LocalDate from, LocalDate to, String by, List<Row> rows, Row sum) {

    private static final String HEADER = "key,name,drafted,signed,setAside";

    record Row(String key, String name, long drafted, long signed, long setAside) {

        static Row of(String key, String name, Counts counts) {
            return new Row(key, name, counts.drafted(), counts.signed(), counts.setAside());
        }
    }

    String csv() {
        return Stream.concat(
                        Stream.of(HEADER),
                        Stream.concat(rows.stream(), Stream.of(sum)).map(CourtesySummary::line))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String line(Row row) {
        return "%s,%s,%d,%d,%d"
                .formatted(
                        CsvFile.text(row.key()),
                        CsvFile.text(row.name()),
                        row.drafted(),
                        row.signed(),
                        row.setAside());
    }
}
