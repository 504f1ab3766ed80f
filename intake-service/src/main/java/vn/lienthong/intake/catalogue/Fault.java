package vn.lienthong.intake.catalogue;

import java.util.List;
import java.util.Locale;
import vn.lienthong.catalogue.Sentences;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.catalogue.domain.Severity;

/// What is wrong with a value of a procedure, as whoever sent it reads it.
///
/// @param field path of the value, for example `steps[2].limit`
/// @param line of the text that was sent, counted from 1
record Fault(String field, String message, int line) {

    static List<Fault> of(Severity severity, List<Problem> problems, Locale language) {
        Sentences sentences = Sentences.in(language);
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .map(problem -> new Fault(problem.path(), sentences.of(problem), problem.line()))
                .toList();
    }
}
