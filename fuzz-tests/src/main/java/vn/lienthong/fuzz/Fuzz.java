package vn.lienthong.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `./lienthong fuzz`: tries every parser that meets the outside with inputs that are made up, one
/// target after the other, and prints what came of it.
public final class Fuzz {

    private static final int USAGE = 2;

    private Fuzz() {}

    /// Ends with 1 when an input was found that is not refused as it should be, with 2 when there
    /// is no such target.
    ///
    /// @param arguments names of targets, all when there is none; `--runs N` (default a million);
    ///   `--seed N` (default another each time); `--input FILE` to try one input again; `--list`
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Wanted wanted;
        try {
            wanted = Wanted.read(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.printf(
                    "✗ Không hiểu “%s”; có thể thử:%n  “%s” is not understood; there are:%n%s",
                    e.getMessage(), e.getMessage(), Screen.list(Targets.ALL));
            System.exit(USAGE);
            return;
        }
        if (wanted.list()) {
            System.out.print(Screen.list(wanted.targets()));
            return;
        }
        System.exit(tried(wanted) ? 0 : 1);
    }

    private static boolean tried(Wanted wanted) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath().normalize();
        Path work =
                Path.of(
                                Optional.ofNullable(System.getenv("LIENTHONG_HOME"))
                                        .orElse(root.resolve(".lienthong").toString()))
                        .resolve("fuzz");
        List<Outcome> outcomes = new ArrayList<>();
        for (Target target : wanted.targets()) {
            Screen screen = new Screen(System.out, target, wanted.effort());
            Run run = new Run(target, root, work);
            Outcome outcome =
                    wanted.input().isPresent()
                            ? run.repeated(wanted.input().get().toAbsolutePath())
                            : run.tried(wanted.effort(), screen::progress);
            screen.ended(outcome);
            outcomes.add(outcome);
        }
        System.out.print(Screen.table(outcomes));
        if (wanted.input().isPresent()) {
            System.out.print(Files.readString(outcomes.getFirst().log()));
        }
        return outcomes.stream().allMatch(Outcome::isGood);
    }
}
