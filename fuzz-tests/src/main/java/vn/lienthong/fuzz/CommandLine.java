package vn.lienthong.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the fuzzer, Jazzer, is called.
final class CommandLine {

    private static final String FUZZER = "com.code_intelligence.jazzer.Jazzer";

    /// Whoever mends finds more than one at a time.
    private static final int MOST_FINDINGS = 5;

    /// In seconds by the clock, for what never comes back; what is merely slow is measured by the
    /// target itself.
    private static final int HANGS = 300;

    private CommandLine() {}

    static Path findings(Path folder) {
        return folder.resolve("findings");
    }

    /// @param root of the project
    /// @param compiled whether the better compiler is worth its time
    /// @param arguments for libFuzzer: the inputs, and how many
    static List<String> of(
            Target target, Path root, boolean compiled, Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx768m",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC",
                        "-Dlienthong.root=" + root,
                        "-Dlogback.configurationFile=logback-fuzz.xml"));
        if (!compiled) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        String guides =
                Stream.concat(Stream.of("vn.lienthong.**"), target.guides().stream())
                        .collect(Collectors.joining(File.pathSeparator));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        FUZZER,
                        "--target_class=" + target.type(),
                        "--instrumentation_includes=" + guides,
                        "--custom_hook_includes=" + guides,
                        "--keep_going=" + MOST_FINDINGS,
                        "--reproducer_path=" + findings(folder),
                        "-artifact_prefix=" + findings(folder) + File.separator,
                        "-dict=" + dictionary(folder),
                        "-timeout=" + HANGS,
                        "-rss_limit_mb=0"));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /// Words that take chance long to find, as a file.
    private static Path dictionary(Path folder) {
        Path file = folder.resolve("words");
        try (var words = CommandLine.class.getResourceAsStream("/fuzz-words.txt")) {
            if (words == null) {
                throw new IllegalStateException("fuzz-words.txt is missing");
            }
            Files.createDirectories(folder);
            Files.write(file, words.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
