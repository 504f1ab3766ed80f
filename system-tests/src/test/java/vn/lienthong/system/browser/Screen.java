package vn.lienthong.system.browser;

import java.util.Locale;

/// What somebody holds or sits in front of.
enum Screen {
    /// A small, cheap phone.
    PHONE(360, 740),
    DESKTOP(1280, 900);

    final int width;
    final int height;

    /// In CSS pixels.
    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
