package vn.lienthong.deadline.letters.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.printing.VietnameseDates;
import vn.lienthong.printing.forms.LetterRegisterForm.Entry;

/// The register of letters (sổ theo dõi phiếu xin lỗi) as lines on paper and as CSV (RFC 4180, with
/// a byte order mark, so that spreadsheets read its Vietnamese).
final class LetterRegister {

    private static final String HEADER =
            "letter,dossier,procedure,office,officeName,phase,requiredAt,issueBy,dueAt,state,issuedAt,"
                + "signedBy,newDueAt,reason";

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
                .map(LetterRegister::quoted)
                .collect(Collectors.joining(","));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : at.atZone(VietnameseDates.ZONE).toOffsetDateTime().toString();
    }

    // What a person wrote must not be taken for a formula by a spreadsheet.
    private static String quoted(String text) {
        String plain = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
