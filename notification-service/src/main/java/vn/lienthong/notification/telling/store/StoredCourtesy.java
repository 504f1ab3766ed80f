package vn.lienthong.notification.telling.store;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.courtesy.domain.LetterStanding;

/// A letter of congratulation or condolence as it is stored, and searched by: the standing's fields
/// lie flat beside its kind. `at` is when the standing was reached.
final class StoredCourtesy {

    private static final String KIND = "kind";
    private static final String OFFICE = "office";
    private static final String DRAFTED_AT = "draftedAt";
    private static final String STATE = "state";
    private static final String AT = "at";
    private static final String BY = "by";
    private static final String SIGNED_FOR = "signedFor";
    private static final String REASON = "reason";

    private StoredCourtesy() {}

    static Document write(CourtesyLetter letter) {
        Document document =
                new Document(KIND, letter.kind().name())
                        .append(OFFICE, letter.office())
                        .append(DRAFTED_AT, Date.from(letter.draftedAt()))
                        .append(STATE, letter.standing().state());
        return switch (letter.standing()) {
            case LetterStanding.Draft() -> document.append(AT, Date.from(letter.draftedAt()));
            case LetterStanding.Signed(Instant at, String by, String office) ->
                    document.append(AT, Date.from(at)).append(BY, by).append(SIGNED_FOR, office);
            case LetterStanding.SetAside(Instant at, String by, String reason) ->
                    document.append(AT, Date.from(at)).append(BY, by).append(REASON, reason);
        };
    }

    static CourtesyLetter read(Document document) {
        return new CourtesyLetter(
                CourtesyKind.valueOf(text(document, KIND)),
                text(document, OFFICE),
                instant(document, DRAFTED_AT),
                standing(document));
    }

    private static LetterStanding standing(Document document) {
        return switch (text(document, STATE)) {
            case "DRAFT" -> new LetterStanding.Draft();
            case "SIGNED" ->
                    new LetterStanding.Signed(
                            instant(document, AT), text(document, BY), text(document, SIGNED_FOR));
            case "SET_ASIDE" ->
                    new LetterStanding.SetAside(
                            instant(document, AT), text(document, BY), text(document, REASON));
            case String other ->
                    throw new IllegalStateException("No letter is in the state " + other);
        };
    }

    private static String text(Document document, String field) {
        return there(document.getString(field), field);
    }

    private static Instant instant(Document document, String field) {
        return there(document.get(field, Date.class), field).toInstant();
    }

    private static <T> T there(@Nullable T value, String field) {
        return Objects.requireNonNull(value, () -> "a stored letter has no " + field);
    }
}
