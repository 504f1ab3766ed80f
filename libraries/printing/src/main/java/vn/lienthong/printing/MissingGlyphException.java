package vn.lienthong.printing;

/// The text holds a character that the embedded font cannot show. Printing a box or a question mark
/// instead would falsify a name or an address, so nothing is printed.
public final class MissingGlyphException extends PrintingException {

    private final int codePoint;

    MissingGlyphException(int codePoint, String template) {
        super(
                "The font has no glyph for U+%04X (%s), found while printing form '%s'"
                        .formatted(codePoint, nameOf(codePoint), template));
        this.codePoint = codePoint;
    }

    /// The Unicode code point that cannot be shown.
    public int codePoint() {
        return codePoint;
    }

    private static String nameOf(int codePoint) {
        String name = Character.getName(codePoint);
        return name == null ? "unassigned" : name;
    }
}
