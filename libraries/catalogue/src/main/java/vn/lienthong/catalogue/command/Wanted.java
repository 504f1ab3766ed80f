package vn.lienthong.catalogue.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is asked of the command.
///
/// @param path file or folder to check
/// @param variant of the sample province; absent for the province in whose folder the path lies, or
///   the usual variant
/// @param province folder of a province
/// @param root folder of the sources, where the sample province lies
record Wanted(
        Path path,
        @Nullable String variant,
        @Nullable Path province,
        @Nullable Path root,
        Locale language) {

    /// The command line is not understood.
    static final class UsageException extends RuntimeException {

        private final String key;
        private final String value;

        UsageException(String key, String value) {
            super(key + " " + value);
            this.key = key;
            this.value = value;
        }

        String key() {
            return key;
        }

        String value() {
            return value;
        }
    }

    /// Reads the command line.
    ///
    /// @throws UsageException when it says something else than `check FILE|FOLDER` and its options
    static Wanted of(String[] args, Locale language) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(args));
        Wanted wanted = new Wanted(Path.of(""), null, null, null, language);
        boolean checks = false;
        while (!words.isEmpty()) {
            String word = words.pop();
            if (word.startsWith("--")) {
                wanted = wanted.option(word, words);
            } else if (checks) {
                wanted = wanted.path(word);
            } else if (word.equals("check")) {
                checks = true;
            } else {
                throw new UsageException("command.usage", "");
            }
        }
        if (wanted.path.toString().isEmpty()) {
            throw new UsageException("command.usage", "");
        }
        if (wanted.variant != null && wanted.province != null) {
            throw new UsageException("command.both", "");
        }
        return wanted;
    }

    private Wanted path(String word) {
        if (!path.toString().isEmpty()) {
            throw new UsageException("command.several-paths", word);
        }
        return new Wanted(Path.of(word), variant, province, root, language);
    }

    /// `--name value` and `--name=value`.
    private Wanted option(String word, Deque<String> words) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (!name.matches("--(variant|province|root|lang)")) {
            throw new UsageException("command.unknown-option", name);
        }
        String value =
                Optional.ofNullable(equals < 0 ? words.poll() : word.substring(equals + 1))
                        .filter(text -> !text.isBlank())
                        .orElseThrow(() -> new UsageException("command.no-value", name));
        return switch (name) {
            case "--variant" -> new Wanted(path, value, province, root, language);
            case "--province" -> new Wanted(path, variant, Path.of(value), root, language);
            case "--root" -> new Wanted(path, variant, province, Path.of(value), language);
            default -> new Wanted(path, variant, province, root, Locale.of(value));
        };
    }

    /// The language that the surroundings of a command ask for (`LC_ALL`, `LC_MESSAGES`, `LANG`).
    static Locale language(Map<String, String> environment) {
        String asked =
                Optional.ofNullable(environment.get("LC_ALL"))
                        .filter(text -> !text.isEmpty())
                        .or(() -> Optional.ofNullable(environment.get("LC_MESSAGES")))
                        .filter(text -> !text.isEmpty())
                        .or(() -> Optional.ofNullable(environment.get("LANG")))
                        .orElse("");
        return asked.startsWith("en") ? Locale.ENGLISH : Locale.of("vi");
    }
}
