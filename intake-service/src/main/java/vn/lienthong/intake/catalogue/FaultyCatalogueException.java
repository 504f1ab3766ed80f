package vn.lienthong.intake.catalogue;

import java.util.List;
import java.util.Locale;
import vn.lienthong.catalogue.Sentences;
import vn.lienthong.catalogue.domain.Problem;

/// The province's data cannot be worked with. Its message is a line for every problem, as
/// `./lienthong catalogue check` prints it.
final class FaultyCatalogueException extends RuntimeException {

    private static final Sentences SENTENCES = Sentences.in(Locale.of("vi"));

    FaultyCatalogueException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(SENTENCES::line).toList()));
    }

    static String line(Problem problem) {
        return SENTENCES.line(problem);
    }
}
