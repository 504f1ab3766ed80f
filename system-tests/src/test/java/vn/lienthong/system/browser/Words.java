package vn.lienthong.system.browser;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/// The portal's texts, so that a walk names what it presses by its key and not by today's wording.
final class Words {

    private final Properties texts = new Properties();

    /// @param root where the project lies
    Words(Path root) throws IOException {
        try (Reader reader =
                Files.newBufferedReader(
                        root.resolve("portal/src/main/resources/messages.properties"))) {
            texts.load(reader);
        }
    }

    /// A text up to its first blank; what is no key stands for itself.
    String of(String key) {
        String text = Objects.requireNonNullElse(texts.getProperty(key), key);
        int blank = text.indexOf('{');
        return (blank < 0 ? text : text.substring(0, blank)).strip();
    }
}
