package vn.lienthong.deadline.letters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.printing.VietnameseDates;
import vn.lienthong.printing.forms.LetterRegisterForm.Entry;
import vn.lienthong.printing.sheet.CsvFile;
import vn.lienthong.printing.sheet.Sheet;
import vn.lienthong.printing.sheet.Sheet.Cell;
import vn.lienthong.printing.sheet.Sheet.Column;

/// The register of letters (sổ theo dõi phiếu xin lỗi) as lines on paper, as a table for
/// spreadsheets, and as CSV (RFC 4180, with a byte order mark, so that spreadsheets read its
/// Vietnamese) for programs.
final class LetterRegister {

    private static final String HEADER =
            "letter,dossier,procedure,office,officeName,phase,requiredAt,issueBy,dueAt,state,issuedAt,"
                + "signedBy,newDueAt,reason";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private LetterRegister() {}

    static Entry entry(LetterItem item) {
        return new Entry(
                item.id(),
                item.code(),
                item.procedureName(),
                item.officeName(),
                phase(item.phase()),
                item.requiredAt(),
                item.issueBy(),
                item.dueAt(),
                item.reason() == null ? "" : item.reason(),
                item.issuedAt(),
                item.signedBy() == null ? "" : item.signedBy(),
                item.newDueAt(),
                outcome(item));
    }

    private static String phase(LetterPhase phase) {
        return switch (phase) {
            case FORESEEN -> "dự báo không kịp";
            case MISSED -> "đã quá ngày hẹn";
        };
    }

    private static String outcome(LetterItem item) {
        Instant issued = item.issuedAt();
        if (issued != null) {
            return issued.isAfter(item.issueBy()) ? "Đã ký, chậm" : "Đã ký đúng hạn";
        }
        return switch (item.state().toUpperCase(Locale.ROOT)) {
            case "LATE" -> "Chậm ký";
            case "CANCELLED" -> "Không còn phải gửi";
            default -> "Chờ ký";
        };
    }

    static String csv(List<LetterItem> items) {
        return Stream.concat(Stream.of(HEADER), items.stream().map(LetterRegister::line))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String line(LetterItem item) {
        return Stream.of(
                        item.id(),
                        item.code(),
                        item.procedureName(),
                        item.office(),
                        item.officeName(),
                        item.phase().name(),
                        moment(item.requiredAt()),
                        moment(item.issueBy()),
                        moment(item.dueAt()),
                        item.state(),
                        moment(item.issuedAt()),
                        item.signedBy() == null ? "" : item.signedBy(),
                        moment(item.newDueAt()),
                        item.reason() == null ? "" : item.reason())
                .map(CsvFile::text)
                .collect(Collectors.joining(","));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : at.atZone(VietnameseDates.ZONE).toOffsetDateTime().toString();
    }

    /// As a spreadsheet shows it.
    ///
    /// @param office whose letters they are, with those below it
    static Sheet sheet(String office, LocalDate first, LocalDate last, List<LetterItem> items) {
        List<Column> header =
                Stream.of(Heading.values())
                        .map(one -> new Column(List.of(), one.text, "", one.width))
                        .toList();
        List<List<Cell>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(row(rows.size() + 1L, item)));
        return new Sheet(
                "Phieu xin loi",
                List.of("Đơn vị: " + office),
                "SỔ THEO DÕI PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
                List.of(
                        "Phải gửi từ ngày %s đến ngày %s"
                                .formatted(DAY.format(first), DAY.format(last))),
                header,
                rows,
                List.of());
    }

    /// The columns of the table.
    private enum Heading {
        NUMBER("STT", 6),
        LETTER("Số phiếu", 18),
        DOSSIER("Mã hồ sơ", 18),
        PROCEDURE("Thủ tục hành chính", 28),
        OFFICE("Đơn vị chậm", 22),
        PHASE("Trường hợp", 12),
        REQUIRED("Phải gửi từ", 11),
        ISSUE_BY("Hạn ký", 11),
        DUE("Ngày hẹn trả trước", 11),
        OUTCOME("Tình trạng", 12),
        ISSUED("Ký lúc", 11),
        SIGNED_BY("Người ký", 16),
        NEW_DUE("Ngày hẹn lại", 11),
        REASON("Lý do", 28);

        private final String text;
        private final int width;

        Heading(String text, int width) {
            this.text = text;
            this.width = width;
        }
    }

    private static List<Cell> row(long number, LetterItem item) {
        return List.of(
                new Cell.Whole(number),
                new Cell.Text(item.id()),
                new Cell.Text(item.code()),
                new Cell.Text(item.procedureName()),
                new Cell.Text(item.officeName()),
                new Cell.Text(phase(item.phase())),
                minute(item.requiredAt()),
                minute(item.issueBy()),
                minute(item.dueAt()),
                new Cell.Text(outcome(item)),
                minute(item.issuedAt()),
                new Cell.Text(item.signedBy() == null ? "" : item.signedBy()),
                minute(item.newDueAt()),
                new Cell.Text(item.reason() == null ? "" : item.reason()));
    }

    private static Cell minute(@Nullable Instant at) {
        return at == null
                ? new Cell.Nothing()
                : new Cell.Text(MINUTE.format(at.atZone(VietnameseDates.ZONE)));
    }
}
