package vn.lienthong.portal.operations;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Accesses.Look;

/// Says in words what was looked at, and why.
@Component("accessWords")
class AccessWords {
    private final Words words;

    AccessWords(Words words) {
        this.words = words;
    }

    public String what(Look look) {
        return words.known("access", look.access());
    }

    /// The ground, the step that it rests on, and what the officer said.
    public String why(Look look) {
        String step = look.step() == null ? "" : words.of("accesses.step", look.step());
        return Stream.of(
                        words.known("access.ground", look.ground()),
                        step,
                        words.known("access.purpose", look.purpose()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /// The colour of the ground: what nothing explains, and what is looked at from outside.
    public String colour(Look look) {
        return switch (String.valueOf(look.ground())) {
            case "UNKNOWN" -> "late";
            case "SUPERIOR", "OPERATIONS" -> "soon";
            default -> "";
        };
    }
}
