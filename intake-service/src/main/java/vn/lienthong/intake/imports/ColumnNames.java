package vn.lienthong.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.intake.catalogue.SearchText;

/// The ways in which people and other software write the names of the columns, in Vietnamese and in
/// English. Upper case, diacritics, spaces and signs make no difference.
final class ColumnNames {

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Map<String, String> COLUMNS = read("/import-columns.properties");

    private ColumnNames() {}

    /// The column that is meant.
    static Optional<String> find(String name) {
        return Optional.ofNullable(COLUMNS.get(bare(name)));
    }

    private static String bare(String name) {
        return SIGNS.matcher(SearchText.of(name)).replaceAll("");
    }

    private static Map<String, String> read(String resource) {
        Properties names = new Properties();
        try (InputStream in =
                Objects.requireNonNull(ColumnNames.class.getResourceAsStream(resource))) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stringPropertyNames().stream()
                .flatMap(column ->
                        COMMA.splitAsStream(column + "," + names.getProperty(column))
                                .map(name -> Map.entry(bare(name), column)))
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
