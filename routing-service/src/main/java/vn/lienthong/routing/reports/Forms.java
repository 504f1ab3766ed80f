package vn.lienthong.routing.reports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.lienthong.printing.sheet.Sheet;
import vn.lienthong.printing.sheet.Sheet.Cell;
import vn.lienthong.printing.sheet.Sheet.Column;
import vn.lienthong.routing.reports.Summary.Row;

/// The forms that offices report on, filled in from a summary.
final class Forms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NUMBER = 6;
    private static final int NAME = 44;
    private static final int FIGURE = 12;
    private static final double ONLINE_THRESHOLD = 0.5;
    private static final double PAID_THRESHOLD = 0.8;
    private static final Locale POINTS = Locale.of("vi");
    private static final String NOBODY = "Chưa ai nhận";
    private static final String SUM = "Tổng cộng";

    private static final String RECEIVED = "Số hồ sơ tiếp nhận";
    private static final String IN_PERIOD = "Trong kỳ";
    private static final String SETTLED = "Số lượng hồ sơ đã giải quyết";
    private static final String IN_PROGRESS = "Số lượng hồ sơ đang giải quyết";

    private Forms() {}

    /// Biểu số II.06a/VPCP/KSTT: tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn
    /// vị trực tiếp giải quyết (Thông tư 01/2020/TT-VPCP). In every row (3) = (7) + (11).
    static Sheet processing(Summary summary, String office) {
        List<Column> header =
                List.of(
                        new Column(List.of(), "STT", "(1)", NUMBER),
                        new Column(List.of(), named(summary.by()), "(2)", NAME),
                        new Column(List.of(RECEIVED), "Tổng số", "(3)=(4)+(5)+(6)", FIGURE),
                        new Column(List.of(RECEIVED, IN_PERIOD), "Trực tuyến", "(4)", FIGURE),
                        new Column(
                                List.of(RECEIVED, IN_PERIOD),
                                "Trực tiếp, dịch vụ bưu chính",
                                "(5)",
                                FIGURE),
                        new Column(List.of(RECEIVED), "Từ kỳ trước", "(6)", FIGURE),
                        new Column(List.of(SETTLED), "Tổng số", "(7)=(8)+(9)+(10)", FIGURE),
                        new Column(List.of(SETTLED), "Trước hạn", "(8)", FIGURE),
                        new Column(List.of(SETTLED), "Đúng hạn", "(9)", FIGURE),
                        new Column(List.of(SETTLED), "Quá hạn", "(10)", FIGURE),
                        new Column(List.of(IN_PROGRESS), "Tổng số", "(11)=(12)+(13)", FIGURE),
                        new Column(List.of(IN_PROGRESS), "Trong hạn", "(12)", FIGURE),
                        new Column(List.of(IN_PROGRESS), "Quá hạn", "(13)", FIGURE));
        return new Sheet(
                "II.06a",
                List.of("Biểu số II.06a/VPCP/KSTT", "Đơn vị báo cáo: " + office),
                "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
                below(summary),
                header,
                rows(summary, Forms::processing),
                foot());
    }

    private static List<Cell> processing(Row row) {
        long settled = row.completedOnTime() + row.completedLate();
        long inProgress = row.inProgressOnTime() + row.inProgressOverdue();
        return figures(
                row.carriedOver() + row.received(),
                row.receivedOnline(),
                row.received() - row.receivedOnline(),
                row.carriedOver(),
                settled,
                row.completedEarly(),
                row.completedOnTime() - row.completedEarly(),
                row.completedLate(),
                inProgress,
                row.inProgressOnTime(),
                row.inProgressOverdue());
    }

    /// The summary in twenty columns (báo cáo tổng hợp). In every row (3) = (8) + (15) + (19).
    static Sheet overview(Summary summary, String office) {
        String received = "Nhận giải quyết";
        String results = "Kết quả giải quyết";
        String progress = "Đang giải quyết";
        List<Column> header =
                List.of(
                        new Column(List.of(), "STT", "(1)", NUMBER),
                        new Column(List.of(), named(summary.by()), "(2)", NAME),
                        new Column(List.of(received), "Tổng số", "(3)=(4)+(5)", FIGURE),
                        new Column(List.of(received), "Tồn kỳ trước", "(4)", FIGURE),
                        new Column(List.of(received, IN_PERIOD), "Tổng số", "(5)=(6)+(7)", FIGURE),
                        new Column(List.of(received, IN_PERIOD), "Một cửa", "(6)", FIGURE),
                        new Column(List.of(received, IN_PERIOD), "Trực tuyến", "(7)", FIGURE),
                        new Column(List.of(results), "Tổng số", "(8)=(9)+(10)+(11)", FIGURE),
                        new Column(List.of(results), "Trước hạn", "(9)", FIGURE),
                        new Column(List.of(results), "Đúng hạn", "(10)", FIGURE),
                        new Column(List.of(results), "Quá hạn", "(11)", FIGURE),
                        new Column(List.of(results), "Trong đó từ chối", "(12)", FIGURE),
                        new Column(List.of(results), "Đã trả kết quả", "(13)", FIGURE),
                        new Column(List.of(results), "Chưa trả", "(14)=(8)-(13)", FIGURE),
                        new Column(List.of(progress), "Tổng số", "(15)=(16)+(17)", FIGURE),
                        new Column(List.of(progress), "Còn hạn", "(16)", FIGURE),
                        new Column(List.of(progress), "Quá hạn", "(17)", FIGURE),
                        new Column(List.of(), "Trong đó tạm dừng chờ bổ sung", "(18)", FIGURE),
                        new Column(List.of(), "Rút hồ sơ", "(19)", FIGURE),
                        new Column(List.of(), "Tỷ lệ sớm và đúng hạn", "(20)", FIGURE));
        return new Sheet(
                "Tong hop",
                List.of("Đơn vị báo cáo: " + office),
                "BÁO CÁO TỔNG HỢP TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
                below(summary),
                header,
                rows(summary, Forms::overview),
                foot());
    }

    private static List<Cell> overview(Row row) {
        long early = row.completedEarly() - row.withdrawnEarly();
        long withdrawnOnTheDay = row.withdrawn() - row.withdrawnEarly() - row.withdrawnLate();
        long onTheDay = row.completedOnTime() - row.completedEarly() - withdrawnOnTheDay;
        long late = row.completedLate() - row.withdrawnLate();
        long settled = early + onTheDay + late;
        List<Cell> cells =
                new ArrayList<>(
                        figures(
                                row.carriedOver() + row.received(),
                                row.carriedOver(),
                                row.received(),
                                row.received() - row.receivedOnline(),
                                row.receivedOnline(),
                                settled,
                                early,
                                onTheDay,
                                late,
                                row.rejected(),
                                row.returned(),
                                settled - row.returned(),
                                row.inProgressOnTime() + row.inProgressOverdue(),
                                row.inProgressOnTime(),
                                row.inProgressOverdue(),
                                row.waiting(),
                                row.withdrawn()));
        cells.add(share(early + onTheDay, settled));
        return cells;
    }

    /// How dossiers came and how they were paid for (kênh tiếp nhận, thanh toán).
    static Sheet channels(Summary summary, String office) {
        String received = "Tiếp nhận trong kỳ";
        String paid = "Thanh toán trong kỳ";
        List<Column> header =
                List.of(
                        new Column(List.of(), "STT", "(1)", NUMBER),
                        new Column(List.of(), named(summary.by()), "(2)", NAME),
                        new Column(List.of(received), "Tổng số", "(3)", FIGURE),
                        new Column(List.of(received), "Trực tuyến", "(4)", FIGURE),
                        new Column(List.of(received), "Tỷ lệ trực tuyến", "(5)=(4)/(3)", FIGURE),
                        new Column(List.of(received), "Bưu chính công ích", "(6)", FIGURE),
                        new Column(List.of(received), "Tỷ lệ bưu chính", "(7)=(6)/(3)", FIGURE),
                        new Column(List.of(paid), "Số lần", "(8)", FIGURE),
                        new Column(List.of(paid), "Không tiền mặt", "(9)", FIGURE),
                        new Column(List.of(paid), "Tỷ lệ không tiền mặt", "(10)=(9)/(8)", FIGURE),
                        new Column(List.of(paid), "Số tiền (đồng)", "(11)", 16),
                        new Column(List.of(paid), "Không tiền mặt (đồng)", "(12)", 16));
        return new Sheet(
                "Kenh va thanh toan",
                List.of("Đơn vị báo cáo: " + office),
                "TIẾP NHẬN TRỰC TUYẾN, QUA BƯU CHÍNH VÀ THANH TOÁN KHÔNG DÙNG TIỀN MẶT",
                below(summary),
                header,
                rows(summary, Forms::channels),
                foot());
    }

    private static List<Cell> channels(Row row) {
        return List.of(
                new Cell.Whole(row.received()),
                new Cell.Whole(row.receivedOnline()),
                share(row.receivedOnline(), row.received()),
                new Cell.Whole(row.receivedPostal()),
                share(row.receivedPostal(), row.received()),
                new Cell.Whole(row.paid()),
                new Cell.Whole(row.paidCashless()),
                share(row.paidCashless(), row.paid()),
                new Cell.Whole(row.amountPaid()),
                new Cell.Whole(row.amountCashless()));
    }

    /// What is known here of the index by which offices are measured (Quyết định 766/QĐ-TTg): its
    /// group of progress (nhóm 2, at most 20 points), and the shares that two other groups rest on.
    /// A dossier of which a supplement was asked more than once counts as overdue there.
    static Sheet index(Summary summary, String office) {
        String progress = "Nhóm 2: tiến độ giải quyết";
        String online = "Nhóm 3: dịch vụ công trực tuyến";
        String paid = "Nhóm 5: thanh toán trực tuyến";
        List<Column> header =
                List.of(
                        new Column(List.of(), "STT", "(1)", NUMBER),
                        new Column(List.of(), named(summary.by()), "(2)", NAME),
                        new Column(List.of(progress), "Hồ sơ trong kỳ", "(3)", FIGURE),
                        new Column(List.of(progress), "Trong hạn", "(4)", FIGURE),
                        new Column(List.of(progress), "Tỷ lệ", "(5)=(4)/(3)", FIGURE),
                        new Column(List.of(progress), "Điểm (tối đa 20)", "(6)=(5)x20", FIGURE),
                        new Column(List.of(online), "Tỷ lệ nộp trực tuyến", "(7)", FIGURE),
                        new Column(List.of(online), "Đạt ngưỡng 50%", "(8)", FIGURE),
                        new Column(List.of(paid), "Tỷ lệ không tiền mặt", "(9)", FIGURE),
                        new Column(List.of(paid), "Đạt ngưỡng 80%", "(10)", FIGURE));
        return new Sheet(
                "766",
                List.of("Đơn vị báo cáo: " + office),
                "CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP (PHẦN HỆ THỐNG NÀY BIẾT)",
                below(summary),
                header,
                rows(summary, Forms::index),
                List.of(
                        "Hồ sơ bị yêu cầu bổ sung hơn một lần được tính là quá hạn (Quyết định"
                                + " 766/QĐ-TTg).",
                        "Các nhóm 1 và 4 do hệ thống khác cung cấp số liệu; nhóm 6 có báo cáo"
                                + " riêng về mức độ hài lòng."));
    }

    private static List<Cell> index(Row row) {
        long all = row.carriedOver() + row.received();
        long onTime = row.completedOnTime() + row.inProgressOnTime() - row.repeatedSupplements();
        return List.of(
                new Cell.Whole(all),
                new Cell.Whole(onTime),
                share(onTime, all),
                all == 0
                        ? new Cell.Nothing()
                        : new Cell.Text(String.format(POINTS, "%.2f", 20.0 * onTime / all)),
                share(row.receivedOnline(), row.received()),
                reached(row.receivedOnline(), row.received(), ONLINE_THRESHOLD),
                share(row.paidCashless(), row.paid()),
                reached(row.paidCashless(), row.paid(), PAID_THRESHOLD));
    }

    private static Cell reached(long part, long whole, double threshold) {
        if (whole == 0) {
            return new Cell.Nothing();
        }
        return new Cell.Text(part >= threshold * whole ? "Đạt" : "Chưa đạt");
    }

    private static Cell share(long part, long whole) {
        return whole == 0 ? new Cell.Nothing() : new Cell.Percent((double) part / whole);
    }

    private static List<Cell> figures(long... numbers) {
        return Arrays.stream(numbers).<Cell>mapToObj(Cell.Whole::new).toList();
    }

    /// How a row becomes cells, after its number and its name.
    private interface Cells {
        List<Cell> of(Row row);
    }

    private static List<List<Cell>> rows(Summary summary, Cells cells) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : summary.rows()) {
            Cell number = new Cell.Whole(rows.size() + 1L);
            String name = row.name().isEmpty() ? NOBODY : row.name();
            rows.add(row(number, name, cells.of(row)));
        }
        rows.add(row(new Cell.Nothing(), SUM, cells.of(summary.sum())));
        return rows;
    }

    private static List<Cell> row(Cell number, String name, List<Cell> figures) {
        return Stream.concat(Stream.of(number, new Cell.Text(name)), figures.stream()).toList();
    }

    private static String named(Summary.By by) {
        return switch (by) {
            case OFFICE -> "Đơn vị";
            case LEVEL -> "Cấp";
            case FIELD -> "Lĩnh vực giải quyết";
            case PROCEDURE -> "Thủ tục hành chính";
            case CHANNEL -> "Hình thức nộp";
            case OFFICER -> "Người xử lý";
        };
    }

    private static List<String> below(Summary summary) {
        return List.of(
                "Kỳ báo cáo: từ ngày %s đến ngày %s"
                        .formatted(day(summary.from()), day(summary.to())),
                switch (summary.unit()) {
                    case DOSSIER -> "Đơn vị tính: hồ sơ thủ tục hành chính";
                    case LEG -> "Đơn vị tính: lượt xử lý tại từng đơn vị (chặng)";
                },
                switch (summary.basis()) {
                    case ORIGINAL -> "Ngày hẹn trả dùng để so sánh: ngày ghi trên giấy tiếp nhận";
                    case CURRENT -> "Ngày hẹn trả dùng để so sánh: ngày hẹn hiện hành";
                });
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static List<String> foot() {
        return List.of(
                "Trước hạn: xong trước ngày hẹn trả. Đúng hạn: xong trong ngày hẹn, không muộn hơn"
                        + " giờ hẹn.");
    }
}
