package vn.lienthong.printing.forms;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a letter of congratulation or condolence says, as it is read on a screen and on paper.
///
/// @param title such as `THƯ CHÚC MỪNG`
/// @param salutation kính gửi, without these words
/// @param paragraphs the body, in order
/// @param closing the last line above the signature
public record CourtesyWords(
        String title, String salutation, List<String> paragraphs, String closing) {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("vn.lienthong.printing.courtesy-letters", Locale.ROOT);

    public CourtesyWords {
        paragraphs = List.copyOf(paragraphs);
    }

    /// The words for an occasion.
    ///
    /// @param applicant full name of whoever asked for the registration
    /// @param office in whose name the letter is written
    public static CourtesyWords of(CourtesyLetterForm.Kind kind, String applicant, String office) {
        String of = kind.template();
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; WORDS.containsKey(of + "." + i); i++) {
            paragraphs.add(said(of + "." + i, applicant, office));
        }
        return new CourtesyWords(
                said(of + ".title", applicant, office),
                said(of + ".salutation", applicant, office),
                paragraphs,
                said(of + ".closing", applicant, office));
    }

    private static String said(String key, String applicant, String office) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT)
                .format(new Object[] {applicant, office});
    }
}
