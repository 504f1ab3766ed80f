package vn.lienthong.notification.templates.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.notification.sms.domain.SmsText;
import vn.lienthong.notification.sms.domain.UnencodableException;

/// Looks at a template before anybody gets it.
public final class TemplateCheck {

    /// Carriers take no more for messages of service.
    static final int MOST_PARTS = 4;

    private static final Map<String, String> SAMPLES = samples();

    private TemplateCheck() {}

    /// What is wrong with a template.
    public sealed interface Fault {

        /// The text is empty, or a mail has no subject.
        record Empty(String field) implements Fault {}

        /// The occasion does not offer this on this channel.
        record UnknownPlaceholder(String field, String name, Set<String> offered) implements Fault {
            public UnknownPlaceholder {
                offered = Set.copyOf(offered);
            }
        }

        /// Braces that make no placeholder.
        record BrokenBraces(String field) implements Fault {}

        /// A character that the chosen encoding cannot write.
        record Unencodable(String character) implements Fault {}

        /// With sample values it takes more parts than carriers accept.
        record TooLong(int parts, int most) implements Fault {}
    }

    /// Everything that is wrong with it; empty for a good one.
    public static List<Fault> faults(Template template) {
        List<Fault> faults = new ArrayList<>();
        if (template.text().isBlank()) {
            faults.add(new Fault.Empty("text"));
        }
        if (template.channel() == Channel.EMAIL) {
            if (template.subject().isBlank()) {
                faults.add(new Fault.Empty("subject"));
            }
            placeholders("subject", template.subject(), template, faults);
        }
        placeholders("text", template.text(), template, faults);
        if (faults.isEmpty() && template.channel() == Channel.SMS) {
            length(template, faults);
        }
        return faults;
    }

    private static void placeholders(
            String field, String text, Template template, List<Fault> faults) {
        Set<String> offered = template.occasion().placeholders(template.channel());
        for (String name : Placeholders.in(text)) {
            if (!offered.contains(name)) {
                faults.add(new Fault.UnknownPlaceholder(field, name, new TreeSet<>(offered)));
            }
        }
        if (Placeholders.broken(text)) {
            faults.add(new Fault.BrokenBraces(field));
        }
    }

    private static void length(Template template, List<Fault> faults) {
        try {
            int parts = parts(template);
            if (parts > MOST_PARTS) {
                faults.add(new Fault.TooLong(parts, MOST_PARTS));
            }
        } catch (UnencodableException e) {
            faults.add(new Fault.Unencodable(e.character()));
        }
    }

    /// What a reader would get, with sample values.
    public static Template.Rendered preview(Template template) {
        return template.render(SAMPLES);
    }

    /// How many parts the preview takes; 1 for a mail.
    ///
    /// @throws UnencodableException when the chosen encoding cannot write it
    public static int parts(Template template) {
        return switch (template.channel()) {
            case SMS -> SmsText.of(preview(template).text(), template.encoding()).parts().size();
            case EMAIL, CHAT, NATIONAL_PORTAL -> 1;
        };
    }

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("code", "000.10.17.H99-261123-0001");
        samples.put("office", "UBND phường Bình An");
        samples.put("officeShort", "UBND P. Bình An");
        samples.put("lateOffice", "Chi nhánh Văn phòng Đăng ký đất đai Bình An");
        samples.put("procedure", "Đăng ký biến động quyền sử dụng đất");
        samples.put("applicant", "Nguyễn Thị Hòa");
        samples.put("dueDate", "17:30 ngày 27/11/2026");
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
        return samples;
    }
}
