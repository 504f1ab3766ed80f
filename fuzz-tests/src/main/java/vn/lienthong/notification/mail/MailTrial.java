package vn.lienthong.notification.mail;

import static vn.lienthong.fuzz.Trial.require;

import java.util.regex.Pattern;

/// A mail made of words from outside: it holds paragraphs, line breaks and links, and no other
/// element than its frame does.
public final class MailTrial {

    private static final Pattern OURS =
            Pattern.compile("</?p>|<br>|<a href=\"https?://[^\\s<>\"]*\">|</a>");

    private static final MailLayout LAYOUT = new MailLayout();
    private static final long FRAME = others(LAYOUT.html("", ""));

    private MailTrial() {}

    /// Lays a mail out.
    public static void of(String subject, String text) {
        require(
                others(LAYOUT.html(subject, text)) == FRAME,
                "A mail holds an element that somebody wrote");
        require(LAYOUT.plain(text).startsWith(text), "The words are not in the mail");
    }

    private static long others(String html) {
        return OURS.matcher(html).replaceAll("").chars().filter(c -> c == '<').count();
    }
}
