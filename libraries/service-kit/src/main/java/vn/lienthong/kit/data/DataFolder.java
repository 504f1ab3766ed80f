package vn.lienthong.kit.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A folder of YAML files. No type is ever built that the caller did not name.
public final class DataFolder {

    private final Path folder;
    private final YAMLMapper yaml =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final YAMLMapper partial =
            yaml.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    DataFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no data folder " + folder.toAbsolutePath());
        }
        this.folder = folder;
    }

    /// The one document of a file; fields that the type does not have are passed over.
    public <T> T one(String file, Class<T> type) {
        return read(folder.resolve(file), () -> partial.readValue(folder.resolve(file), type));
    }

    /// A file that holds a list.
    public <T> List<T> list(String file, Class<T> element) {
        Path path = folder.resolve(file);
        return read(
                path,
                () ->
                        yaml.readValue(
                                path,
                                yaml.getTypeFactory()
                                        .constructCollectionType(List.class, element)));
    }

    /// Every `*.yaml` of a sub-folder, one document a file, by file name.
    public <T> List<T> each(String subfolder, Class<T> type) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder.resolve(subfolder), "*.yaml")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder.resolve(subfolder), e);
        }
        files.sort(Comparator.naturalOrder());
        return files.stream().<T>map(f -> read(f, () -> yaml.readValue(f, type))).toList();
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
