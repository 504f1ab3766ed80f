package vn.lienthong.system.personaldata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A person whose every trait is found again wherever it was written.
final class Marked {

    static final String NAME = "Mạc Kỳ Zyxwname";
    static final String ID_NUMBER = "001094876431";
    static final String PHONE = "0912876431";
    static final String MAIL = "zyxwmail@example.vn";
    static final String ADDRESS = "Ngõ Zyxwaddress";
    static final String NOTE = "Zyxwnote: xin nhận buổi sáng";

    /// What is looked for: a telephone and a number in part too, as they are stored in other ways.
    private static final List<String> TRACES =
            List.of(
                    "zyxwname",
                    "Mạc Kỳ",
                    "mac ky",
                    ID_NUMBER,
                    "912876431",
                    "zyxwmail",
                    "zyxwaddress",
                    "zyxwnote");

    private Marked() {}

    static String applicant() {
        return """
        {"kind":"CITIZEN","fullName":"%s","idNumber":"%s","phone":"%s","email":"%s","address":"%s"}\
        """
                .formatted(NAME, ID_NUMBER, PHONE, MAIL, ADDRESS);
    }

    /// What of the person is found in a text.
    static List<String> foundIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return TRACES.stream()
                .filter(trace -> small.contains(trace.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// The same of octets that hold text among others.
    static List<String> foundIn(byte[] octets) {
        return foundIn(new String(octets, StandardCharsets.UTF_8));
    }
}
