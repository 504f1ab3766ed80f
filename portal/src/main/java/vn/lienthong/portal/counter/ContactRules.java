package vn.lienthong.portal.counter;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;

/// How a telephone, a number of identity and a mail address are written: intake-service's rules,
/// said before anything is sent. The page's script reads them from the page.
@Component
public class ContactRules {
    private static final String BETWEEN_DIGITS = "[\\s.()\\-]";

    /// Vietnamese mobile numbers since 2018.
    private static final String PHONE =
            "(?:0|\\+?84)(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])[0-9]{7}";

    private static final String ID_NUMBER = "[0-9A-Za-z.\\/\\-]{6,20}";
    private static final String EMAIL =
            "[A-Za-z0-9.!#$%&'*+\\/=?^_`\\{\\|\\}~\\-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}";
    private static final Pattern SEPARATORS = Pattern.compile(BETWEEN_DIGITS);
    private static final Pattern PHONES = Pattern.compile(PHONE);
    private static final Pattern ID_NUMBERS = Pattern.compile(ID_NUMBER);
    private static final Pattern EMAILS = Pattern.compile(EMAIL);

    private final Words words;

    ContactRules(Words words) {
        this.words = words;
    }

    /// What may stand between the digits of a telephone number.
    public String separators() {
        return BETWEEN_DIGITS;
    }

    public String phone() {
        return PHONE;
    }

    public String idNumber() {
        return ID_NUMBER;
    }

    public String email() {
        return EMAIL;
    }

    /// Notes what is written wrongly; what is empty is not.
    void check(RegistrationForm form, FormErrors errors) {
        String phone = SEPARATORS.matcher(form.value("applicant.phone")).replaceAll("");
        note(PHONES, phone, "applicant.phone", errors);
        String idNumber = form.value("applicant.idNumber").replace(" ", "");
        note(ID_NUMBERS, idNumber, "applicant.idNumber", errors);
        note(EMAILS, form.value("applicant.email"), "applicant.email", errors);
    }

    private void note(Pattern rule, String text, String field, FormErrors errors) {
        if (!text.isEmpty() && !rule.matcher(text).matches()) {
            errors.at(field, words.of(field + ".wrong"));
        }
    }
}
