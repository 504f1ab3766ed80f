package vn.lienthong.catalogue.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;

/// How the ladder of a procedure is written; what is left out is the usual.
final class LadderForm {

    private static final List<String> LADDER =
            List.of("shares", "daysBefore", "escalation", "letterWithin");
    private static final List<String> ESCALATION = List.of("to", "after");

    private LadderForm() {}

    static @Nullable Ladder read(Findings findings, Fields procedure) {
        return procedure
                .mapping("ladder")
                .map(mapping -> ladder(findings, new Fields(findings, "ladder", mapping, LADDER)))
                .orElse(null);
    }

    private static Ladder ladder(Findings findings, Fields fields) {
        return new Ladder(
                fields.has("shares") ? fields.wholes("shares") : Ladder.USUAL.shares(),
                fields.has("daysBefore") ? fields.wholes("daysBefore") : Ladder.USUAL.daysBefore(),
                fields.has("escalation")
                        ? ProcedureForm.each(
                                findings,
                                fields,
                                "escalation",
                                ESCALATION,
                                escalation -> escalation(findings, escalation))
                        : Ladder.USUAL.escalation(),
                Optional.ofNullable(fields.optionalText("letterWithin"))
                        .orElse(Ladder.USUAL.letterWithin()));
    }

    private static Ladder.Escalation escalation(Findings findings, Fields fields) {
        String written = fields.text("to");
        Optional<Ladder.Target> target =
                Arrays.stream(Ladder.Target.values())
                        .filter(value -> value.name().equals(written))
                        .findFirst();
        if (target.isEmpty() && !written.isBlank()) {
            findings.unreadable(
                    fields.at("to"),
                    Kind.UNKNOWN_TARGET,
                    written,
                    ProcedureForm.names(Ladder.Target.values()));
        }
        return new Ladder.Escalation(target.orElse(Ladder.Target.HEAD), fields.text("after"));
    }
}
