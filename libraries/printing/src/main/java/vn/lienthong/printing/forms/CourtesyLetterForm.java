package vn.lienthong.printing.forms;

import java.time.Instant;
import vn.lienthong.printing.Form;

/// Thư chúc mừng, thư chia buồn: a letter that goes with the result of a registration of civil
/// status. Of the dossier it tells nothing but the applicant's name.
///
/// A machine drafts it, a head signs it: until then it carries `DỰ THẢO`.
///
/// @param kind what it is written on; chooses the look
/// @param letterhead in whose name it is written; a letter has no number
/// @param issuedAt the date in its head
/// @param words what it says
/// @param signerTitle title of the head of the office, such as `CHỦ TỊCH`
/// @param signerName full name of the head of the office
/// @param signing whether it is signed
public record CourtesyLetterForm(
        Kind kind,
        Letterhead letterhead,
        Instant issuedAt,
        CourtesyWords words,
        String signerTitle,
        String signerName,
        Signing signing)
        implements Form {

    /// What a letter is written on.
    public enum Kind {
        /// A child was born and registered.
        BIRTH("courtesy-birth"),
        /// A couple was married.
        MARRIAGE("courtesy-marriage"),
        /// Somebody died.
        DEATH("courtesy-death");

        private final String template;

        Kind(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }
    }

    @Override
    public String template() {
        return kind.template();
    }
}
