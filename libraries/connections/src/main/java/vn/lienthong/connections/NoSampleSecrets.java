package vn.lienthong.connections;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// No password, key or secret that stands in the published sample.
final class NoSampleSecrets implements Precaution {

    /// Between these a secret may stand inside a value: an address, a header, an option.
    private static final Pattern BETWEEN = Pattern.compile("[\\s:@/\"',;=?&]+");

    private final Set<String> samples = samples();

    static Set<String> samples() {
        try (InputStream lines =
                Objects.requireNonNull(
                        NoSampleSecrets.class.getResourceAsStream("sample-secrets.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Refusal> against(Effective settings) {
        return settings.ours().entrySet().stream()
                .filter(setting -> holdsSample(setting.getValue()))
                .map(setting ->
                        Refusal.of(
                                setting.getKey(),
                                "chứa mật khẩu hay khoá của bản mẫu mà ai cũng biết; hãy đặt giá"
                                        + " trị riêng của tỉnh",
                                "holds a password or key of the sample, which everybody knows; set"
                                        + " the province's own"))
                .toList();
    }

    private boolean holdsSample(String value) {
        return Stream.concat(Stream.of(value), BETWEEN.splitAsStream(value))
                .anyMatch(samples::contains);
    }
}
