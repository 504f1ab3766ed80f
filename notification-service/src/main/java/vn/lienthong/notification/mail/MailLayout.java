package vn.lienthong.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Makes both forms of a mail from its text: paragraphs stay paragraphs, addresses become links.
@Component
class MailLayout {

    private static final String FOOTER =
            "Thư này do hệ thống gửi tự động, xin không trả lời thư. Mọi thắc mắc xin liên hệ cơ"
                    + " quan tiếp nhận hồ sơ.";
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final String frame;

    MailLayout() {
        try (InputStream file = new ClassPathResource("mail-frame.html").getInputStream()) {
            this.frame = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String plain(String text) {
        return text + "\n\n--\n" + FOOTER + "\n";
    }

    String html(String subject, String text) {
        String paragraphs =
                Arrays.stream(PARAGRAPH.split(text.strip()))
                        .map(MailLayout::paragraph)
                        .collect(Collectors.joining("\n"));
        return frame.replace("[[subject]]", escaped(subject))
                .replace("[[paragraphs]]", paragraphs)
                .replace("[[footer]]", escaped(FOOTER));
    }

    private static String paragraph(String text) {
        String linked =
                LINK.matcher(escaped(text.strip())).replaceAll(link -> "<a href=\"$0\">$0</a>");
        return "<p>" + linked.replace("\n", "<br>") + "</p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
