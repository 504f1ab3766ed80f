package vn.lienthong.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.printing.forms.ApologyLetterForm;
import vn.lienthong.printing.forms.Applicant;
import vn.lienthong.printing.forms.Contact;
import vn.lienthong.printing.forms.ControlSheetForm;
import vn.lienthong.printing.forms.ControlSheetForm.Handover;
import vn.lienthong.printing.forms.ControlSheetForm.Result;
import vn.lienthong.printing.forms.CourtesyLetterForm;
import vn.lienthong.printing.forms.CourtesyWords;
import vn.lienthong.printing.forms.ExplanationForm;
import vn.lienthong.printing.forms.FormSet;
import vn.lienthong.printing.forms.LetterRegisterForm;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.printing.forms.Lookup;
import vn.lienthong.printing.forms.NewDate;
import vn.lienthong.printing.forms.PlannedLeg;
import vn.lienthong.printing.forms.ReceiptForm;
import vn.lienthong.printing.forms.RefusalForm;
import vn.lienthong.printing.forms.RegisterForm;
import vn.lienthong.printing.forms.RoutingSlipForm;
import vn.lienthong.printing.forms.RoutingSlipForm.Hand;
import vn.lienthong.printing.forms.Signing;
import vn.lienthong.printing.forms.Submission;
import vn.lienthong.printing.forms.SubmittedPaper;
import vn.lienthong.printing.forms.SupplementRequestForm;

/// One filled copy of every form, with invented people.
final class Papers {

    static final Instant RECEIVED = Instant.parse("2026-11-23T01:30:00Z");
    static final Instant DUE = Instant.parse("2026-12-03T10:30:00Z");
    static final String CODE = "000.10.17.H99-261123-0042";
    static final String PROCEDURE =
            "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong"
                    + " trường hợp chuyển nhượng, thừa kế, tặng cho";

    static final Applicant APPLICANT =
            new Applicant(
                    "Nguyễn Thị Thuỳ Dương",
                    "001199000123",
                    "Số 12 đường Lý Thường Kiệt, tổ dân phố 7, phường Bình An, tỉnh Hương Giang",
                    "0912000123",
                    "thuyduong@example.vn");

    private static final Signing UNSIGNED = new Signing.Unsigned();

    private Papers() {}

    static Letterhead letterhead(String number) {
        return new Letterhead(
                "UBND phường Bình An", "Trung tâm Phục vụ hành chính công", number, "Bình An");
    }

    static ReceiptForm receipt() {
        return receipt(APPLICANT, new Submission.ByApplicant(), 4);
    }

    static ReceiptForm receipt(Applicant applicant, Submission submission, int papers) {
        return receipt(applicant, submission, papers, null);
    }

    static ReceiptForm receipt(
            Applicant applicant, Submission submission, int papers, @Nullable Instant replaces) {
        return new ReceiptForm(
                FormSet.CURRENT,
                letterhead("125/TTPVHCC"),
                RECEIVED,
                replaces,
                CODE,
                "Trung tâm Phục vụ hành chính công phường Bình An",
                applicant,
                submission,
                PROCEDURE,
                IntStream.rangeClosed(1, papers).mapToObj(Papers::paper).toList(),
                1,
                "08 ngày làm việc",
                RECEIVED,
                DUE,
                "Trung tâm Phục vụ hành chính công phường Bình An",
                "03/2026",
                "0042",
                List.of(
                        new PlannedLeg(
                                "Kiểm tra, chuyển hồ sơ",
                                "TTPVHCC phường Bình An",
                                Instant.parse("2026-11-23T06:30:00Z")),
                        new PlannedLeg(
                                "Thẩm định hồ sơ",
                                "Chi nhánh Văn phòng đăng ký đất đai khu vực 2",
                                Instant.parse("2026-11-30T10:30:00Z")),
                        new PlannedLeg(
                                "Xác định nghĩa vụ tài chính",
                                "Thuế cơ sở 2",
                                Instant.parse("2026-12-02T10:30:00Z"))),
                new Lookup("https://tracuu.lienthong.example.vn/" + CODE, "837 406"),
                "Trần Thị Mai",
                new Signing.Signed("Trần Thị Mai", RECEIVED));
    }

    private static SubmittedPaper paper(int number) {
        return switch (number) {
            case 1 -> new SubmittedPaper("Đơn đăng ký biến động đất đai, theo Mẫu số 18", 1, true);
            case 2 -> new SubmittedPaper("Giấy chứng nhận quyền sử dụng đất đã cấp", 1, true);
            case 3 ->
                    new SubmittedPaper(
                            "Hợp đồng chuyển nhượng quyền sử dụng đất đã được công chứng", 2, true);
            default -> new SubmittedPaper("Tờ khai lệ phí trước bạ số " + number, 1, false);
        };
    }

    static Submission proxy() {
        return new Submission.ByProxy(
                "Phạm Văn Hưởng",
                "001088000456",
                "Thôn Đông, xã Phú Lộc, tỉnh Hương Giang",
                "0912000456",
                "",
                "Giấy ủy quyền số 17/2026 ngày 20/11/2026");
    }

    static SupplementRequestForm supplementRequest() {
        return new SupplementRequestForm(
                FormSet.CURRENT,
                letterhead("18/PBS"),
                RECEIVED,
                CODE,
                APPLICANT,
                PROCEDURE,
                List.of(
                        "Bản chính Giấy chứng nhận quyền sử dụng đất (bản đã nộp bị rách, mất trang"
                                + " bổ sung).",
                        "Chữ ký của người vợ trên đơn đăng ký biến động."),
                "Hồ sơ chưa đủ thành phần theo quy định của thủ tục hành chính.",
                new Contact("bà Trần Thị Mai, Trung tâm Phục vụ hành chính công", "0234 000 0001"),
                "Trần Thị Mai",
                new Signing.Signed("Trần Thị Mai", RECEIVED));
    }

    static RefusalForm refusal() {
        return new RefusalForm(
                FormSet.CURRENT,
                letterhead("07/PTC"),
                RECEIVED,
                "Trung tâm Phục vụ hành chính công phường Bình An",
                "",
                APPLICANT,
                proxy(),
                PROCEDURE,
                "Thửa đất đang có tranh chấp đã được Tòa án thụ lý.\n"
                        + "Việc đăng ký biến động chỉ thực hiện được sau khi tranh chấp được giải"
                        + " quyết xong.",
                "Trần Thị Mai",
                UNSIGNED);
    }

    static ApologyLetterForm missedLetter() {
        return letter(
                ApologyLetterForm.Phase.MISSED,
                "Việc thẩm định phải chờ kết quả trích đo bổ sung do ranh giới thửa đất trên thực"
                        + " địa khác với bản đồ địa chính.",
                new NewDate.Chosen(Instant.parse("2026-12-09T10:30:00Z")),
                new Signing.Signed("Lê Hữu Phước", Instant.parse("2026-12-04T02:05:00Z")));
    }

    static ApologyLetterForm foreseenDraft() {
        return letter(ApologyLetterForm.Phase.FORESEEN, "", new NewDate.NotChosen(), UNSIGNED);
    }

    private static ApologyLetterForm letter(
            ApologyLetterForm.Phase phase, String reason, NewDate newDate, Signing signing) {
        return new ApologyLetterForm(
                FormSet.CURRENT,
                new Letterhead(
                        "Văn phòng đăng ký đất đai tỉnh Hương Giang",
                        "Chi nhánh khu vực 2",
                        signing instanceof Signing.Signed ? "31/PXL" : "",
                        "Bình An"),
                Instant.parse("2026-12-04T02:00:00Z"),
                phase,
                CODE,
                APPLICANT,
                PROCEDURE,
                "Chi nhánh Văn phòng đăng ký đất đai khu vực 2",
                RECEIVED,
                DUE,
                reason,
                newDate,
                "Giám đốc chi nhánh",
                "Lê Hữu Phước",
                signing);
    }

    static ControlSheetForm controlSheet(int handovers) {
        return new ControlSheetForm(
                FormSet.CURRENT,
                letterhead("42/PKS"),
                DUE,
                CODE,
                "Chi nhánh Văn phòng đăng ký đất đai khu vực 2",
                List.of("Thuế cơ sở 2", "UBND phường Bình An"),
                RECEIVED,
                DUE,
                IntStream.range(0, handovers).mapToObj(Papers::handover).toList(),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    static ReceiptForm longReceipt() {
        ReceiptForm usual = receipt(APPLICANT, new Submission.ByApplicant(), 5);
        return new ReceiptForm(
                usual.formSet(),
                new Letterhead(
                        "UBND thành phố Vĩnh Lam",
                        "Bộ phận Một cửa thành phố Vĩnh Lam",
                        "0042/TTPVHCC",
                        "Vĩnh Lam"),
                usual.issuedAt(),
                usual.replaces(),
                usual.dossierCode(),
                usual.counter(),
                usual.applicant(),
                usual.submission(),
                usual.request(),
                usual.papers(),
                usual.sets(),
                usual.limit(),
                usual.receivedAt(),
                usual.dueAt(),
                usual.resultPlace(),
                usual.book(),
                usual.bookEntry(),
                List.of(
                        leg("Kiểm tra, chuyển hồ sơ", "Bộ phận Một cửa phường Bình An"),
                        leg("Thẩm định hồ sơ", "Chi nhánh Văn phòng Đăng ký đất đai Vĩnh Lam"),
                        leg("Xác định nghĩa vụ tài chính", "Chi cục Thuế khu vực Vĩnh Lam"),
                        leg(
                                "Đăng ký, cập nhật biến động, ký giấy chứng nhận",
                                "Văn phòng Đăng ký đất đai tỉnh Sông Lam")),
                usual.lookup(),
                usual.receiver(),
                usual.signing());
    }

    private static PlannedLeg leg(String step, String office) {
        return new PlannedLeg(step, office, Instant.parse("2026-12-02T10:30:00Z"));
    }

    static RoutingSlipForm routingSlip(int papers, int visit) {
        boolean onTheWay = visit > 1;
        return new RoutingSlipForm(
                FormSet.CURRENT,
                letterhead("42/PC"),
                RECEIVED,
                CODE,
                PROCEDURE,
                "Trung tâm Phục vụ hành chính công phường Bình An",
                "Chi nhánh Văn phòng Đăng ký đất đai thành phố Vĩnh Lam",
                "Thẩm định hồ sơ, xác nhận biến động",
                "04 ngày làm việc",
                Instant.parse("2026-11-30T10:30:00Z"),
                DUE,
                visit,
                IntStream.rangeClosed(1, papers).mapToObj(Papers::paper).toList(),
                onTheWay ? new Hand("motcua.binhan", RECEIVED) : null,
                onTheWay ? new Hand("chuyenvien.vpdk", RECEIVED.plusSeconds(7200)) : null,
                new QrCode("LT1|" + CODE + "|tham-dinh|" + visit));
    }

    static ExplanationForm explanation(int days) {
        return new ExplanationForm(
                letterhead("000.10.17.H99-261123-0042/GT"),
                RECEIVED,
                CODE,
                PROCEDURE,
                RECEIVED,
                "08 ngày làm việc",
                List.of(
                        "Ngày tiếp nhận không tính; hạn là lúc hết giờ làm việc của ngày cuối (Bộ"
                                + " luật Dân sự 2015, Điều 147, 148)."),
                DUE,
                DUE.plusSeconds(86_400),
                "Lịch làm việc của tỉnh, phiên bản 1",
                IntStream.rangeClosed(1, days).mapToObj(Papers::line).toList());
    }

    private static ExplanationForm.Line line(int number) {
        return switch (number) {
            case 1 ->
                    new ExplanationForm.Line(
                            "Thứ Hai, 23/11/2026", null, "Ngày tiếp nhận, không tính");
            case 2 ->
                    new ExplanationForm.Line(
                            "Thứ Ba, 24/11/2026",
                            null,
                            "Nghỉ Ngày Văn hóa Việt Nam (nguồn: Nghị quyết 28/2026/QH16 Điều 2"
                                    + " khoản 1)");
            default ->
                    new ExplanationForm.Line(
                            "Thứ Tư, %02d/12/2026".formatted(number),
                            "8 giờ",
                            "Ngày làm việc thứ " + (number - 2));
        };
    }

    static CourtesyLetterForm courtesyLetter(CourtesyLetterForm.Kind kind, boolean signed) {
        Instant at = Instant.parse("2026-12-04T02:05:00Z");
        return new CourtesyLetterForm(
                kind,
                new Letterhead("UBND thành phố Vĩnh Lam", "UBND phường Bình An", "", "Bình An"),
                at,
                CourtesyWords.of(kind, APPLICANT.name(), "UBND phường Bình An"),
                "Chủ tịch UBND phường",
                "Nguyễn Văn Bình",
                signed ? new Signing.Signed("Nguyễn Văn Bình", at) : UNSIGNED);
    }

    static CourtesyLetterForm courtesyLetterOfLongNames() {
        CourtesyLetterForm usual = courtesyLetter(CourtesyLetterForm.Kind.MARRIAGE, true);
        String office = "Ủy ban nhân dân phường Nguyễn Thị Minh Khai - Hoàng Văn Thụ";
        return new CourtesyLetterForm(
                usual.kind(),
                new Letterhead(
                        "Ủy ban nhân dân thành phố Phan Rang - Tháp Chàm",
                        office,
                        "",
                        "Nguyễn Thị Minh Khai - Hoàng Văn Thụ"),
                usual.issuedAt(),
                CourtesyWords.of(usual.kind(), "Công Tằng Tôn Nữ Nguyễn Thị Thuỳ Dương", office),
                "Phó Chủ tịch phụ trách Ủy ban nhân dân phường",
                "Công Tằng Tôn Nữ Nguyễn Thị Bảo Châu",
                usual.signing());
    }

    static LetterRegisterForm letterRegister(int entries) {
        return new LetterRegisterForm(
                letterhead("11/STD"),
                DUE,
                "Chi nhánh Văn phòng Đăng ký đất đai Vĩnh Lam",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                IntStream.rangeClosed(1, entries).mapToObj(Papers::letter).toList());
    }

    private static LetterRegisterForm.Entry letter(int number) {
        boolean signed = number % 2 == 1;
        return new LetterRegisterForm.Entry(
                "%s-XL%d".formatted(CODE, number),
                CODE,
                PROCEDURE,
                "Chi nhánh Văn phòng Đăng ký đất đai Vĩnh Lam",
                signed ? "đã quá ngày hẹn" : "dự báo không kịp",
                DUE,
                DUE.plusSeconds(86_400),
                DUE,
                signed ? "Việc thẩm định phải chờ trích lục bản đồ." : "",
                signed ? DUE.plusSeconds(3600) : null,
                signed ? "Lê Hữu Phước" : "",
                signed ? DUE.plusSeconds(345_600) : null,
                signed ? "Đã ký đúng hạn" : "Chờ ký");
    }

    static RegisterForm register(int entries) {
        return new RegisterForm(
                FormSet.CURRENT,
                letterhead("11/STD"),
                DUE,
                "Trung tâm Phục vụ hành chính công phường Bình An",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                IntStream.rangeClosed(1, entries).mapToObj(Papers::entry).toList());
    }

    private static RegisterForm.Entry entry(int number) {
        Instant at = RECEIVED.plusSeconds(1800L * number);
        return new RegisterForm.Entry(
                "000.10.17.H99-261123-%04d".formatted(number),
                number % 3 == 0 ? PROCEDURE : "Đăng ký khai sinh",
                "",
                "",
                "Chi nhánh Văn phòng Đăng ký đất đai Vĩnh Lam",
                at,
                DUE,
                number % 4 == 0 ? DUE.plusSeconds(345_600) : null,
                number % 2 == 0 ? DUE : null,
                "",
                number % 5 == 0 ? "Rút hồ sơ" : "");
    }

    private static Handover handover(int number) {
        Result result =
                switch (number % 4) {
                    case 0 -> Result.NOT_MEASURED;
                    case 1 -> Result.EARLY;
                    case 2 -> Result.ON_TIME;
                    default -> Result.LATE;
                };
        return new Handover(
                "Trung tâm Phục vụ hành chính công phường Bình An",
                "Chi nhánh Văn phòng đăng ký đất đai khu vực 2",
                RECEIVED.plusSeconds(86_400L * number),
                "Trần Thị Mai",
                number == 2 ? "" : "Đỗ Quang Huy",
                result,
                result == Result.LATE
                        ? "Chậm 3 giờ 15 phút làm việc"
                        : "Thẩm định hồ sơ\nHồ sơ giấy:\ngiao 08:40 ngày 23/11/2026"
                                + " (motcua.binhan)\nnhận 10:05 ngày 23/11/2026 (vpdk.vinhlam)");
    }
}
