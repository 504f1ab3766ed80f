package vn.lienthong.notification.templates.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why somebody is told something, and what a template for it may mention.
public enum Occasion {
    /// Đã nhận hồ sơ nộp trực tuyến; chưa phải là tiếp nhận.
    HANDED_IN("handed-in", "answerBy", "pin", "link"),
    /// Hồ sơ nộp trực tuyến phải hoàn thiện.
    SUBMISSION_RETURNED("submission-returned", "reason", "pin", "link"),
    /// Đã tiếp nhận hồ sơ.
    RECEIVED("received", "dueDate", "pin", "link"),
    /// Giấy tiếp nhận được lập lại, vì hồ sơ đã được tiếp nhận theo nhầm thủ tục.
    RECEIPT_CORRECTED("receipt-corrected", "dueDate", "pin", "link"),
    /// Từ chối tiếp nhận.
    REFUSED("refused", "reason"),
    /// Yêu cầu bổ sung giấy tờ.
    SUPPLEMENT_REQUIRED("supplement-required", "reason", "pin", "link"),
    /// Yêu cầu thực hiện nghĩa vụ tài chính.
    PAYMENT_REQUIRED("payment-required", "reason", "pin", "link"),
    /// Ngày hẹn trả thay đổi.
    RESCHEDULED("rescheduled", "dueDate", "previousDueDate", "cause"),
    /// Phiếu xin lỗi và hẹn lại ngày trả kết quả.
    APOLOGY_LETTER("apology-letter", "dueDate", "previousDueDate", "reason", "signedBy"),
    /// Đã có kết quả.
    READY("ready"),
    /// Đã trả kết quả.
    RETURNED("returned"),
    /// Dừng giải quyết, trả lại hồ sơ.
    REJECTED("rejected", "reason"),
    /// Đã rút hồ sơ.
    WITHDRAWN("withdrawn"),
    /// Phần việc của đơn vị sắp đến hạn.
    STEP_APPROACHING("step-approaching", "dueDate", "step", "left"),
    /// Hồ sơ sắp đến hạn trả.
    DOSSIER_APPROACHING("dossier-approaching", "dueDate", "left"),
    /// Phần việc của đơn vị quá hạn.
    STEP_MISSED("step-missed", "dueDate", "step"),
    /// Hồ sơ quá hạn trả.
    DOSSIER_MISSED("dossier-missed", "dueDate"),
    /// Báo cáo cấp trên.
    ESCALATION("escalation", "dueDate", "cause", "lateOffice"),
    /// Phải ký phiếu xin lỗi.
    LETTER_REQUIRED("letter-required", "dueDate", "issueBy", "proposedDueDate", "phase"),
    /// Phiếu xin lỗi chậm.
    LETTER_LATE("letter-late", "issueBy"),
    /// Danh sách hồ sơ đến hạn trong ngày của một đơn vị.
    DIGEST("digest", "day", "count", "lines"),
    /// Thư chúc mừng đăng ký khai sinh.
    CONGRATULATION_BIRTH("congratulation-birth", "signedBy"),
    /// Thư chúc mừng đăng ký kết hôn.
    CONGRATULATION_MARRIAGE("congratulation-marriage", "signedBy"),
    /// Thư chia buồn khi khai tử.
    CONDOLENCE_DEATH("condolence-death", "signedBy"),
    /// Mời đánh giá mức độ hài lòng.
    SATISFACTION_INVITATION("satisfaction-invitation", "pin", "link");

    private static final Set<String> ABOUT_AN_OFFICE = Set.of("office", "officeShort");
    private static final Set<String> ABOUT_A_DOSSIER = Set.of("code", "office", "officeShort");
    private static final Set<String> OF_A_DOSSIER_IN_MAIL = Set.of("procedure", "applicant");

    /// What lies open on a screen says code, office and dates, and never why (Luật 91/2025/QH15,
    /// Điều 3: no more personal data than the purpose needs).
    private static final Set<String> FIT_FOR_A_SCREEN =
            Set.of("answerBy", "dueDate", "previousDueDate", "pin", "link", "issueBy");

    private final String id;

    // Made by Set.of, which nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> own;

    Occasion(String id, String... own) {
        this.id = id;
        this.own = Set.of(own);
    }

    /// The name by which templates and answers call it.
    public String id() {
        return id;
    }

    /// What a template may mention on this channel.
    public Set<String> placeholders(Channel channel) {
        return switch (channel) {
            case SMS, CHAT, NATIONAL_PORTAL ->
                    Stream.concat(
                                    always().stream(),
                                    own.stream().filter(FIT_FOR_A_SCREEN::contains))
                            .collect(Collectors.toUnmodifiableSet());
            case EMAIL ->
                    Stream.of(always(), alwaysInMail(), own)
                            .flatMap(Set::stream)
                            .collect(Collectors.toUnmodifiableSet());
        };
    }

    private Set<String> always() {
        return this == DIGEST ? ABOUT_AN_OFFICE : ABOUT_A_DOSSIER;
    }

    private Set<String> alwaysInMail() {
        return this == DIGEST ? Set.of() : OF_A_DOSSIER_IN_MAIL;
    }

    public static Optional<Occasion> ofId(String id) {
        return Arrays.stream(values()).filter(o -> o.id.equals(id)).findFirst();
    }
}
