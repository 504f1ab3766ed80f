package vn.lienthong.fuzz;

import java.nio.charset.StandardCharsets;

/// Fails on one word that chance alone would not find.
public final class BrokenFuzz {

    private BrokenFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Trial.of(() -> Trial.require(!text.startsWith("hồ sơ"), "Found"));
    }
}
