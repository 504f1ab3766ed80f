package vn.lienthong.notification.templates.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/// Values as they might be, for what is tried out before anybody gets it.
final class Samples {

    private static final Map<String, String> ALL = all();

    private Samples() {}

    /// The known values, and samples for the rest.
    static Map<String, String> around(Map<String, String> known) {
        Map<String, String> values = new LinkedHashMap<>(ALL);
        values.putAll(known);
        return values;
    }

    private static Map<String, String> all() {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("code", "000.10.17.H99-261123-0001");
        samples.put("office", "UBND phường Bình An");
        samples.put("officeShort", "UBND P. Bình An");
        samples.put("lateOffice", "Chi nhánh Văn phòng Đăng ký đất đai Bình An");
        samples.put("procedure", "Đăng ký biến động quyền sử dụng đất");
        samples.put("applicant", "Nguyễn Thị Hòa");
        samples.put("dueDate", "17:30 ngày 27/11/2026");
        samples.put("answerBy", "10:30 ngày 24/11/2026");
        samples.put("previousDueDate", "17:30 ngày 25/11/2026");
        samples.put("issueBy", "17:30 ngày 26/11/2026");
        samples.put("proposedDueDate", "17:30 ngày 30/11/2026");
        samples.put("pin", "482913");
        samples.put("link", "https://dichvucong.example.vn/tra-cuu");
        samples.put("reason", "Thiếu bản chính Giấy chứng nhận");
        samples.put("left", "còn một ngày làm việc");
        samples.put("cause", "lịch làm việc thay đổi");
        samples.put("signedBy", "Nguyễn Văn Bình");
        samples.put("step", "Thẩm định hồ sơ");
        samples.put("phase", "dự kiến không kịp ngày hẹn trả");
        samples.put("day", "27/11/2026");
        samples.put("count", "2");
        samples.put(
                "lines",
                """
                000.10.17.H99-261123-0001: Thẩm định hồ sơ, hạn 11:30 ngày 27/11/2026
                000.10.17.H99-261123-0002: Trình ký, hạn 17:30 ngày 27/11/2026\
                """);
        return samples;
    }
}
