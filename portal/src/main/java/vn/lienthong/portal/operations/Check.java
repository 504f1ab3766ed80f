package vn.lienthong.portal.operations;

import java.util.Locale;

/// One thing that an operator wants to know to be well.
///
/// @param name what it is, in words
/// @param word how it is, in a word or two
/// @param detail what was measured
/// @param link the page that tells more; empty when there is none
record Check(String name, Level level, String word, String detail, String link) {

    /// How much it matters; the name of its colour too.
    enum Level {
        GOOD,
        SOON,
        LATE,
        CALM;

        /// The colour's name in the stylesheet.
        String colour() {
            return this == CALM ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /// The colour of its tag.
    public String colour() {
        return level.colour();
    }

    /// Whether somebody should look at it.
    boolean isTrouble() {
        return level == Level.LATE || level == Level.SOON;
    }
}
