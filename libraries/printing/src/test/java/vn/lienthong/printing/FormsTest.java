package vn.lienthong.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.printing.forms.Applicant;
import vn.lienthong.printing.forms.CourtesyLetterForm.Kind;
import vn.lienthong.printing.forms.Submission;

/// What each form of Thông tư 03/2025/TT-VPCP must say.
class FormsTest {

    private static final Printer PRINTER = new Printer();

    private static String text(Form form) {
        return PdfText.of(PRINTER.pdf(form));
    }

    @Test
    void theReceiptHoldsEveryField() {
        assertThat(text(Papers.receipt()))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("UBND PHƯỜNG BÌNH AN", "TRUNG TÂM PHỤC VỤ HÀNH")
                .contains("Số: 125/TTPVHCC", "Bình An, ngày 23 tháng 11 năm 2026")
                .contains("Mã hồ sơ: " + Papers.CODE)
                .contains("Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị Thuỳ Dương")
                .contains("Số định danh cá nhân/tổ chức: 001199000123")
                .contains("Địa chỉ: " + Papers.APPLICANT.address())
                .contains("Số điện thoại: 0912000123; Email: thuyduong@example.vn")
                .contains("Nội dung yêu cầu giải quyết: " + Papers.PROCEDURE)
                .contains("3. Hợp đồng chuyển nhượng", "(2 bản chính)", "(1 bản sao)")
                .contains("Số lượng hồ sơ: 1 (bộ)")
                .contains("theo quy định: 08 ngày làm việc")
                .contains("Thời gian nhận hồ sơ: 08 giờ 30 phút, ngày 23 tháng 11 năm 2026")
                .contains("giải quyết hồ sơ: 17 giờ 30 phút, ngày 03 tháng 12 năm 2026")
                .contains("Đăng ký nhận kết quả tại: Trung tâm")
                .contains("Quyển số: 03/2026; Số thứ tự: 0042")
                .contains("Xác định nghĩa vụ tài", "Thuế cơ sở 2", "17:30 ngày 02/12/2026")
                .contains("https://tracuu.lienthong.example.vn/" + Papers.CODE)
                .contains("Mã tra cứu: 837 406")
                .contains("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ")
                .contains(
                        "Đã ký duyệt trên hệ thống: Trần Thị Mai, 08 giờ 30 phút, ngày 23 tháng 11"
                                + " năm 2026")
                .contains("Mẫu số 01, Thông tư số 03/2025/TT-VPCP, Phụ lục I", "Trang 1/1")
                .doesNotContain("ủy quyền", "DỰ THẢO");
    }

    @Test
    void aReceiptSaysWhichOneItReplaces() {
        assertThat(text(Papers.receipt())).doesNotContain("Thay thế");
        assertThat(
                        text(
                                Papers.receipt(
                                        Papers.APPLICANT,
                                        new Submission.ByApplicant(),
                                        1,
                                        Instant.parse("2026-11-23T01:30:00Z"))))
                .contains("Thay thế Giấy tiếp nhận in lúc 08 giờ 30");
    }

    @Test
    void aFieldThatWasLeftOpenIsADottedLine() {
        var applicant = new Applicant("Y Ngông Niê Kđăm", "", "", "", "");
        assertThat(text(Papers.receipt(applicant, new Submission.ByApplicant(), 0)))
                .contains("Y Ngông Niê Kđăm", "Địa chỉ: …", "Số điện thoại: …", "Email: …");
    }

    @Test
    void theAuthorizedPersonIsNamedAndSigns() {
        assertThat(text(Papers.receipt(Papers.APPLICANT, Papers.proxy(), 1)))
                .contains("Người được ủy quyền nộp hồ sơ: Phạm Văn Hưởng")
                .contains("Giấy ủy quyền: Giấy ủy quyền số 17/2026")
                .contains("Phạm Văn Hưởng Trần Thị Mai");
    }

    @Test
    void theSupplementRequestSaysWhatAndWhyAndWhomToAsk() {
        assertThat(text(Papers.supplementRequest()))
                .contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "Số: 18/PBS")
                .contains("1. Bản chính Giấy chứng nhận", "2. Chữ ký của người vợ")
                .contains("Lý do: Hồ sơ chưa đủ thành phần")
                .contains("số điện thoại 0234 000 0001")
                .contains("NGƯỜI HƯỚNG DẪN", "Mẫu số 02");
    }

    @Test
    void theRefusalGivesItsReason() {
        assertThat(text(Papers.refusal()))
                .contains("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "Mã hồ sơ (nếu có): …")
                .contains("không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau")
                .contains("Thửa đất đang có tranh chấp đã được Tòa án thụ lý.")
                .contains("Mẫu số 03")
                .doesNotContain("Đã ký duyệt trên hệ thống");
    }

    @Test
    void theSignedLetterAfterTheMissSaysSoAndCarriesTheSignature() {
        assertThat(text(Papers.missedLetter()))
                .contains("Kính gửi: Nguyễn Thị Thuỳ Dương")
                .contains("đến nay Chi nhánh Văn phòng đăng ký đất đai khu vực 2 chưa trả kết quả")
                .contains("Lý do: Việc thẩm định phải chờ")
                .contains("Sự chậm trễ này đã gây phiền hà, tốn kém chi phí, công sức")
                .contains("vào lúc 17 giờ 30 phút, ngày 09 tháng 12 năm 2026.")
                .contains("GIÁM ĐỐC CHI NHÁNH", "Mẫu số 04")
                .contains(
                        "Đã ký duyệt trên hệ thống: Lê Hữu Phước, 09 giờ 05 phút, ngày 04 tháng 12"
                                + " năm 2026")
                .doesNotContain("dự kiến chưa thể", "DỰ THẢO");
    }

    @Test
    void theDraftBeforeTheMissSaysSoAndIsMarkedAsDraft() {
        assertThat(PRINTER.html(Papers.foreseenDraft()))
                .contains(">DỰ THẢO<")
                .contains("dự kiến chưa thể trả kết quả đúng thời hạn")
                .contains("…… giờ …… phút, ngày …… tháng …… năm")
                .doesNotContain("đến nay", "Đã ký duyệt trên hệ thống");
    }

    @Test
    void theControlSheetShowsEveryHandoverAndItsResult() {
        assertThat(text(Papers.controlSheet(4)))
                .contains("Cơ quan phối hợp: Thuế cơ sở 2; UBND phường Bình An")
                .contains("1. Giao: Trung tâm", "2. Nhận: Chi nhánh")
                .contains("Trước hạn", "Đúng hạn", "Quá hạn", "Chậm 3 giờ")
                .contains("Người nhận: …", "Mã kiểm tra vết xử lý: 9f86d081", "Mẫu số 06");
    }

    @Test
    void theRoutingSlipSaysFromWhomToWhomWhatAndUntilWhen() {
        assertThat(text(Papers.routingSlip(5, 1)))
                .contains("PHIẾU CHUYỂN HỒ SƠ GIẤY", "Mã hồ sơ: " + Papers.CODE)
                .contains("BÊN GIAO", "Trung tâm Phục vụ hành chính công phường Bình An")
                .contains("BÊN NHẬN", "Chi nhánh Văn phòng Đăng ký đất đai thành phố Vĩnh Lam")
                .contains("Nội dung xử lý: Thẩm định hồ sơ, xác nhận biến động")
                .contains("04 ngày làm việc; hoàn thành trước 17:30 ngày 30/11/2026")
                .contains("Giấy chứng nhận quyền sử dụng đất đã cấp", "1 bản chính")
                .contains("NGƯỜI GIAO", "NGƯỜI NHẬN", "….. giờ", "Trang 1/1")
                .doesNotContain("(lần", Papers.APPLICANT.name());
    }

    @Test
    void theRoutingSlipShowsWhatWasScanned() {
        assertThat(text(Papers.routingSlip(3, 2)))
                .contains("(lần 2)", "08:30 ngày 23/11/2026", "motcua.binhan")
                .contains("10:30 ngày 23/11/2026", "chuyenvien.vpdk")
                .doesNotContain("….. giờ");
    }

    @Test
    void theExplanationListsEveryDayWithWhatItCountedFor() {
        assertThat(text(Papers.explanation(5)))
                .contains("BẢNG GIẢI TRÌNH", "CÁCH TÍNH NGÀY HẸN TRẢ KẾT QUẢ")
                .contains("Thời hạn giải quyết theo quy định: 08 ngày làm việc")
                .contains("Ngày hẹn trả kết quả: 17 giờ 30 phút, ngày 04 tháng 12 năm 2026")
                .contains("ghi trên Giấy tiếp nhận hồ sơ: 17 giờ 30 phút, ngày 03 tháng 12")
                .contains("Điều 147, 148", "Lịch áp dụng: Lịch làm việc của tỉnh, phiên bản 1")
                .contains("Thứ Ba, 24/11/2026 – Nghỉ Ngày Văn hóa Việt Nam")
                .contains("8 giờ Ngày làm việc thứ 1")
                .doesNotContain(Papers.APPLICANT.name());
    }

    @Test
    void theRegisterOfLettersSaysWhoOwedWhatAndWhatBecameOfIt() {
        assertThat(text(Papers.letterRegister(2)))
                .contains("SỔ THEO DÕI PHIẾU XIN LỖI", "Tổng số: 2 phiếu")
                .contains("Lê Hữu Phước", "Đã ký", "Chờ ký", "(dự báo không kịp)")
                .doesNotContain(Papers.APPLICANT.name());
        assertThat(text(Papers.letterRegister(0))).contains("Không có phiếu xin lỗi nào");
    }

    @Test
    void theRegisterHasALineForEveryDossierAndItsHeadOnEveryPage() {
        String text = text(Papers.register(60));
        assertThat(text)
                .contains("SỔ THEO DÕI HỒ SƠ", "Mẫu số 07", "Tổng số: 60 hồ sơ")
                .contains("từ ngày 01 tháng 11 năm 2026 đến ngày 30 tháng 11 năm 2026")
                .contains("hẹn lại", "Rút hồ sơ", "Cơ quan chủ trì");
        assertThat(text.split("Ký nhận", -1)).hasSizeGreaterThan(4);
        assertThat(text(Papers.register(0))).contains("Không có hồ sơ nào");
    }

    @Test
    void aLetterOfCongratulationIsSignedAndSaysNothingOfTheDossier() {
        assertThat(text(Papers.courtesyLetter(Kind.BIRTH, true)))
                .contains("UBND PHƯỜNG BÌNH AN", "Độc lập - Tự do - Hạnh phúc")
                .contains("Bình An, ngày 04 tháng 12 năm 2026", "THƯ CHÚC MỪNG")
                .contains("Kính gửi: Ông (Bà) Nguyễn Thị Thuỳ Dương và gia đình")
                .contains("đăng ký khai sinh cho cháu nay đã hoàn thành", "Trân trọng.")
                .contains("CHỦ TỊCH UBND PHƯỜNG", "Đã ký duyệt trên hệ thống: Nguyễn Văn Bình,")
                .doesNotContain("DỰ THẢO", "Số:", Papers.CODE, Papers.APPLICANT.idNumber());
        assertThat(text(Papers.courtesyLetter(Kind.MARRIAGE, true)))
                .contains("THƯ CHÚC MỪNG", "Dương và người bạn đời", "chính thức là vợ chồng");
    }

    @Test
    void aLetterOfCondolenceIsPlain() {
        assertThat(text(Papers.courtesyLetter(Kind.DEATH, true)))
                .contains("THƯ CHIA BUỒN", "Ông (Bà) Nguyễn Thị Thuỳ Dương và gia quyến")
                .contains("UBND phường Bình An vô cùng thương tiếc", "lời chia buồn sâu sắc nhất")
                .contains("Kính thư.", "Nguyễn Văn Bình")
                .doesNotContain("chúc", "CHÚC", "mừng");
        assertThat(PRINTER.html(Papers.courtesyLetter(Kind.DEATH, true)))
                .doesNotContain("class=\"ornament\"");
        assertThat(PRINTER.html(Papers.courtesyLetter(Kind.BIRTH, true)))
                .contains("class=\"ornament\"");
    }

    @Test
    void aLetterThatNobodySignedIsADraft() {
        assertThat(PRINTER.html(Papers.courtesyLetter(Kind.DEATH, false)))
                .contains(">DỰ THẢO<")
                .doesNotContain("Đã ký duyệt trên hệ thống");
    }
}
