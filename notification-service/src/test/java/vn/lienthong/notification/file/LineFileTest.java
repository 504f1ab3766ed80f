package vn.lienthong.notification.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {

    @TempDir Path folder = Path.of("");

    @Test
    void linesOfManyWritersStandWholeAndWhereTheyWereSaidToStand() throws Exception {
        Path path = folder.resolve("deeper/still/lines.ndjson");
        Set<String> wanted = ConcurrentHashMap.newKeySet();
        try (LineFile file = new LineFile(path);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> places = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                String line = "{\"n\":" + i + ",\"x\":\"" + "ệ".repeat(i) + "\"}";
                wanted.add(line);
                places.add(writers.submit(() -> file.append(line)));
            }
            for (Future<Long> place : places) {
                int at = place.get().intValue();
                assertThat(at == 0 || Files.readAllBytes(path)[at - 1] == '\n').isTrue();
            }
        }
        assertThat(Files.readAllLines(path)).hasSize(500).containsAll(wanted);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsOpenedAgainGoesOnAfterItsLastWholeLine() throws Exception {
        Path path = folder.resolve("lines.ndjson");
        try (LineFile file = new LineFile(path)) {
            file.append("one");
        }
        Files.write(
                path,
                "x".repeat(20_000).getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        try (LineFile file = new LineFile(path)) {
            assertThat(file.append("two")).isEqualTo(4);
        }
        assertThat(Files.readAllLines(path)).containsExactly("one", "two");

        Files.writeString(path, "no line at all");
        try (LineFile file = new LineFile(path)) {
            assertThat(file.append("three")).isZero();
        }
        assertThat(Files.readAllLines(path)).containsExactly("three");
    }
}
