package vn.lienthong.catalogue.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import vn.lienthong.catalogue.Sentences;
import vn.lienthong.catalogue.UnreadableProvinceException;
import vn.lienthong.catalogue.domain.Problem;

/// Checks procedures from the command line. Answers 0 when no procedure has an error, 1 when one
/// has, 2 when the command was not understood.
public final class CatalogueCommand {

    private static final int FINE = 0;
    private static final int FAULTY = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    CatalogueCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        System.exit(
                new CatalogueCommand(System.out, System.err)
                        .run(args, Wanted.language(System.getenv())));
    }

    int run(String[] args, Locale language) {
        try {
            Wanted wanted = Wanted.of(args, language);
            return run(wanted, Sentences.in(wanted.language()));
        } catch (Wanted.UsageException e) {
            Sentences sentences = Sentences.in(language);
            err.println(sentences.text(e.key(), e.value()));
            if (!e.key().equals("command.usage")) {
                err.println(sentences.text("command.usage"));
            }
            return USAGE;
        }
    }

    private int run(Wanted wanted, Sentences sentences) {
        try {
            Checked checked = Checked.of(wanted);
            checked.problems().forEach(problem -> out.println(sentences.line(problem)));
            out.println(summary(checked, sentences));
            return checked.problems().stream().anyMatch(Problem::isError) ? FAULTY : FINE;
        } catch (UnreadableProvinceException e) {
            out.println(sentences.line(e.problem()));
            return FAULTY;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ": " + e.getCause());
            return USAGE;
        }
    }

    private static String summary(Checked checked, Sentences sentences) {
        List<Problem> problems = checked.problems();
        String procedures = "" + checked.procedures();
        String by = checked.by().toString();
        if (problems.isEmpty()) {
            return sentences.text("command.fine", procedures, by);
        }
        long errors = problems.stream().filter(Problem::isError).count();
        return sentences.text(
                "command.summary", procedures, by, "" + errors, "" + (problems.size() - errors));
    }
}
