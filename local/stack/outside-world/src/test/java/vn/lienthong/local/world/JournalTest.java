package vn.lienthong.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @Test
    void what_many_threads_append_is_all_there_after_opening_again(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("journal.ndjson");
        List<String> lines = IntStream.range(0, 500).mapToObj(i -> "dòng " + i).toList();
        try (Journal journal = new Journal(file, (_, _) -> {});
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Journal.Place>> places =
                    lines.stream().map(line -> threads.submit(() -> journal.append(line))).toList();
            for (int i = 0; i < lines.size(); i++) {
                assertThat(journal.read(places.get(i).get())).isEqualTo(lines.get(i));
            }
        }
        assertThat(lines(file)).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void a_line_cut_short_by_a_crash_is_removed_and_the_next_one_stands_alone(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("journal.ndjson");
        try (Journal journal = new Journal(file, (_, _) -> {})) {
            journal.append("trọn vẹn");
        }
        Files.writeString(file, "bị cắt giữa chừ", StandardOpenOption.APPEND);

        try (Journal journal = new Journal(file, (_, _) -> {})) {
            Journal.Place place = journal.append("sau sự cố");
            assertThat(journal.read(place)).isEqualTo("sau sự cố");
        }

        assertThat(lines(file)).containsExactly("trọn vẹn", "sau sự cố");
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        new Journal(file, (_, line) -> lines.add(line)).close();
        return lines;
    }
}
