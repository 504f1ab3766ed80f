package vn.lienthong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir private Path home;

    private ProcessFile file() {
        return new ProcessFile(
                Settings.of(home, Map.of("LIENTHONG_HOME", home.toString())), Member.STORE);
    }

    @Test
    void aStartedProcessIsFoundAgainUntilItEnds() {
        var process =
                Detached.start(List.of("sleep", "60"), home.resolve("log"), home).orElseThrow();
        file().remember(process);

        assertThat(file().process()).contains(process);

        process.destroyForcibly();
        process.onExit().join();
        assertThat(file().process()).isEmpty();
    }

    @Test
    void aProcessThatGotTheIdOfADeadOneIsNotTakenForIt() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(
                home.resolve("run/store.pid"),
                ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");

        assertThat(file().process()).isEmpty();
    }

    @Test
    void aTornFileNamesNobody() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/store.pid"), "12x");

        assertThat(file().process()).isEmpty();
    }

    @Test
    void whatAProcessWritesIsAppendedToItsLog() {
        var log = new LogFile(home.resolve("log"));
        for (var word : List.of("one", "two")) {
            Detached.start(List.of("echo", word), log.path(), home)
                    .ifPresent(process -> process.onExit().join());
        }

        var latest = System.nanoTime() + 10_000_000_000L;
        while (!log.since(0).contains("two") && System.nanoTime() < latest) {
            Pause.of(Duration.ofMillis(10));
        }
        assertThat(log.lastWords(5)).containsExactly("one", "two");
        assertThat(log.since(4)).isEqualTo("two\n");
    }

    @Test
    void everyPerformanceHasItsOwnNameAlsoAfterARestart() {
        assertThat(new Runs(home).next()).startsWith("1-");
        assertThat(new Runs(home).next()).startsWith("2-");
    }

    @Test
    void whatWasStoppedOnPurposeIsLeftOutUntilItIsStartedAgain() {
        var wanted = new Wanted(Settings.of(home, Map.of("LIENTHONG_HOME", home.toString())));
        wanted.leaveOut(Member.ROUTING_WARD);
        wanted.leaveOut(Member.INTAKE);

        assertThat(wanted.isLeftOut(Member.ROUTING_WARD)).isTrue();
        assertThat(wanted.isLeftOut(Member.ROUTING)).isFalse();
        wanted.takeIn(Member.ROUTING_WARD);
        assertThat(wanted.isLeftOut(Member.ROUTING_WARD)).isFalse();
        assertThat(wanted.isLeftOut(Member.INTAKE)).isTrue();
        wanted.up(new Layout(Variant.THREE_LEVEL, false, false));
        assertThat(wanted.isLeftOut(Member.INTAKE)).isFalse();
    }

    @Test
    void theLayoutThatRanLastIsRememberedAfterDown() {
        var settings = Settings.of(home, Map.of("LIENTHONG_HOME", home.toString()));
        var layout = new Layout(Variant.TWO_LEVEL, true, false);
        new Wanted(settings).up(layout);
        assertThat(new Wanted(settings).now()).contains(layout);

        new Wanted(settings).down();

        assertThat(new Wanted(settings).now()).isEmpty();
        assertThat(new Wanted(settings).last()).contains(layout);
    }
}
