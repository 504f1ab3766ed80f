package vn.lienthong.catalogue;

import static vn.lienthong.fuzz.Trial.require;

import java.util.List;
import java.util.Locale;
import vn.lienthong.catalogue.domain.CatalogueCheck;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.workingtime.Limit;

/// The text of a procedure, in YAML or JSON: every fault is told with its line, and what has none
/// can be worked with.
public final class ProcedureFuzz {

    private static final CatalogueCheck CHECK = SampleProvince.FOLDER.check();
    private static final List<WrittenProcedure> IN_USE = SampleProvince.FOLDER.procedures();
    private static final List<Sentences> LANGUAGES =
            List.of(Sentences.in(Locale.of("vi")), Sentences.in(Locale.ENGLISH));

    private ProcedureFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> tried(input));
    }

    private static void tried(byte[] text) {
        WrittenProcedure written = YamlText.procedure("fuzz.yaml", text);
        List<Problem> problems = CHECK.publication(written, IN_USE);
        for (Problem problem : problems) {
            require(problem.line() >= 1, "On no line", problem.kind(), problem.line());
            LANGUAGES.forEach(language -> {
                String _ = language.line(problem);
            });
        }
        if (problems.stream().noneMatch(Problem::isError)) {
            usable(written.procedure());
        }
    }

    private static void usable(Procedure procedure) {
        require(!procedure.steps().isEmpty() && procedure.version() > 0, "Nothing to work with");
        Limit _ = Limit.parse(procedure.limit());
        procedure
                .steps()
                .forEach(step -> {
                    Limit _ = Limit.parse(step.limit());
                });
    }
}
