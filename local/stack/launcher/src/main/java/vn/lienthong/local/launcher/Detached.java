package vn.lienthong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts processes that outlive the launcher and that Ctrl-C in its terminal does not reach.
final class Detached {

    /// With job control (`set -m`) the shell puts the process into a group of its own; `setsid`
    /// would do, too, and does not exist everywhere.
    private static final String START =
            "set -m; log=$1; shift; \"$@\" >>\"$log\" 2>&1 </dev/null & echo $!";

    private Detached() {}

    /// Empty when the process has ended already.
    static Optional<ProcessHandle> start(List<String> command, Path log, Path folder) {
        var shell = new ArrayList<>(List.of("bash", "-c", START, "bash", log.toString()));
        shell.addAll(command);
        try {
            var starting =
                    new ProcessBuilder(shell)
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            var answer =
                    new String(starting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return ProcessHandle.of(Long.parseLong(answer.strip())).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
