package vn.lienthong.fuzz;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The process in which one target is tried.
final class Run {

    private static final Pattern COUNT = Pattern.compile("^#(\\d+)\\s.*");
    private static final Pattern DONE = Pattern.compile("^Done (\\d+) runs in .*");
    private static final Pattern REPRODUCED = Pattern.compile("^Executed .* in \\d+ ms.*");

    private static final String FAILURE = "== Java Exception";
    private static final Pattern FINDING = Pattern.compile("(crash|timeout|oom)-[0-9a-f]+");

    private final Target target;
    private final Path root;
    private final Path folder;

    /// @param root of the project
    /// @param work where every target has a folder of its own
    Run(Target target, Path root, Path work) {
        this.target = target;
        this.root = root;
        this.folder = work.resolve(target.name());
    }

    /// Makes up inputs and tries them.
    ///
    /// @param progress hears how many were tried, now and then
    Outcome tried(Effort effort, LongConsumer progress) throws IOException, InterruptedException {
        Path corpus = folder.resolve("corpus");
        if (!effort.kept()) {
            Folders.delete(corpus);
        }
        Files.createDirectories(corpus);
        Path seeds = folder.resolve("seeds");
        new Seeds(root).copy(target, seeds);
        List<String> arguments = new ArrayList<>();
        arguments.add("-runs=" + effort.runs());
        arguments.add("-seed=" + effort.seed());
        arguments.add(corpus.toString());
        arguments.add(seeds.toString());
        return watched(CommandLine.of(target, root, effort.isLong(), folder, arguments), progress);
    }

    /// Tries one input again.
    Outcome repeated(Path input) throws IOException, InterruptedException {
        return watched(
                CommandLine.of(target, root, false, folder, List.of(input.toString())), _ -> {});
    }

    private Outcome watched(List<String> command, LongConsumer progress)
            throws IOException, InterruptedException {
        Path findings = CommandLine.findings(folder);
        Folders.delete(findings);
        Files.createDirectories(findings);
        Path log = folder.resolve("log");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Thread ending = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(ending);
        long inputs = 0;
        boolean ended = false;
        boolean failed = false;
        try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter kept = Files.newBufferedWriter(log)) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                kept.write(line);
                kept.newLine();
                Matcher count = COUNT.matcher(line);
                Matcher done = DONE.matcher(line);
                // One input that is tried again is kept nowhere, and its failure told by this
                // alone.
                failed |= line.startsWith(FAILURE);
                if (count.matches()) {
                    inputs = Math.max(inputs, Long.parseLong(count.group(1)));
                    progress.accept(inputs);
                } else if (done.matches()) {
                    inputs = Long.parseLong(done.group(1));
                    ended = true;
                } else if (REPRODUCED.matcher(line).matches()) {
                    inputs++;
                    ended = true;
                }
            }
        }
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(ending);
        List<Path> found = found(findings);
        return new Outcome(
                target,
                inputs,
                Duration.ofNanos(System.nanoTime() - begun),
                found,
                found.isEmpty() && (failed || !ended || exit != 0),
                log);
    }

    /// Beside them lie what was slow by the clock of a busy machine, and programs in Java.
    private static boolean isFinding(Path file) {
        return FINDING.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static List<Path> found(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Run::isFinding).sorted().toList();
        }
    }
}
