package vn.lienthong.portal.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.lienthong.portal.service.Problem;

/// One line of a procedure's text, and what is said of it.
///
/// @param number counted from 1
/// @param told sentences, empty when the line is right
public record WrittenLine(int number, String text, List<String> told) {

    static List<WrittenLine> of(String text, List<Problem.FieldError> faults) {
        List<String> lines = text.lines().toList();
        List<WrittenLine> written = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            int here = number;
            written.add(
                    new WrittenLine(
                            here,
                            lines.get(here - 1),
                            faults.stream()
                                    .filter(fault -> fault.line() != null && fault.line() == here)
                                    .map(Problem.FieldError::message)
                                    .filter(Objects::nonNull)
                                    .toList()));
        }
        return List.copyOf(written);
    }
}
