package vn.lienthong.notification.courtesy.domain;

import java.util.Optional;

/// Name of a letter everywhere outside: `<dossier code>~<kind>`.
public record CourtesyId(String code, CourtesyKind kind) {

    /// Empty for what names no letter.
    public static Optional<CourtesyId> parse(String text) {
        int end = text.lastIndexOf('~');
        return end < 0
                ? Optional.empty()
                : CourtesyKind.named(text.substring(end + 1))
                        .map(kind -> new CourtesyId(text.substring(0, end), kind));
    }

    @Override
    public String toString() {
        return code + "~" + kind;
    }
}
