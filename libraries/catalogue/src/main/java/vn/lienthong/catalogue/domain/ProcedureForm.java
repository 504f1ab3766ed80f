package vn.lienthong.catalogue.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Procedure;

/// How a procedure is written: which fields there are, which of them must be there, of what type.
final class ProcedureForm {

    private static final List<String> FIELDS =
            List.of(
                    "code",
                    "version",
                    "name",
                    "field",
                    "validFrom",
                    "limit",
                    "policy",
                    "cutOff",
                    "fee",
                    "papers",
                    "steps",
                    "lead",
                    "resumption",
                    "letters",
                    "ladder",
                    "secondAppointment");
    private static final List<String> FEE = List.of("amount", "note");
    private static final List<String> PAPER =
            List.of("code", "name", "required", "original", "copies");
    private static final List<String> STEP =
            List.of("step", "name", "level", "kind", "limit", "after");

    private final Findings findings;

    private ProcedureForm(Findings findings) {
        this.findings = findings;
    }

    static WrittenProcedure read(String file, Source document) {
        if (document instanceof Source.Mapping mapping) {
            Findings findings = new Findings(file);
            findings.stands("", mapping.line());
            return findings.about(new ProcedureForm(findings).procedure(mapping));
        }
        return WrittenProcedure.unreadable(file, document.line(), Kind.NOT_A_MAPPING, "procedure");
    }

    private Procedure procedure(Source.Mapping mapping) {
        Fields fields = new Fields(findings, "", mapping, FIELDS);
        return new Procedure(
                fields.text("code"),
                Math.clamp(fields.whole("version"), Integer.MIN_VALUE, Integer.MAX_VALUE),
                fields.text("name"),
                fields.text("field"),
                fields.date("validFrom"),
                fields.text("limit"),
                fields.optionalText("policy"),
                fields.optionalText("cutOff"),
                fee(fields),
                each(findings, fields, "papers", PAPER, ProcedureForm::paper),
                each(findings, fields, "steps", STEP, ProcedureForm::step),
                fields.optionalText("lead"),
                resumption(fields),
                fields.texts("letters"),
                LadderForm.read(findings, fields),
                fields.optionalText("secondAppointment"));
    }

    private Procedure.@Nullable Fee fee(Fields fields) {
        return fields.mapping("fee").map(this::fee).orElse(null);
    }

    private Procedure.Fee fee(Source.Mapping mapping) {
        Fields fee = new Fields(findings, "fee", mapping, FEE);
        return new Procedure.Fee(fee.whole("amount"), fee.optionalText("note"));
    }

    static <T> List<T> each(
            Findings findings,
            Fields fields,
            String list,
            List<String> known,
            Function<Fields, T> read) {
        List<Source> items = fields.items(list);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = Paths.item(fields.at(list), i);
            findings.stands(at, items.get(i).line());
            if (items.get(i) instanceof Source.Mapping mapping) {
                all.add(read.apply(new Fields(findings, at, mapping, known)));
            } else {
                findings.unreadable(at, Kind.NOT_A_MAPPING, at);
                // Keeps the place, so that paths go on meaning the items of the document.
                all.add(read.apply(standIn(at, known)));
            }
        }
        return all;
    }

    /// What it would complain of belongs to nobody: the item is named as a whole.
    private static Fields standIn(String at, List<String> known) {
        Findings unheard = new Findings("");
        unheard.stands("", 0);
        return new Fields(unheard, at, new Source.Mapping(0, List.of()), known);
    }

    private static Procedure.Paper paper(Fields fields) {
        return new Procedure.Paper(
                fields.text("code"),
                fields.text("name"),
                fields.truth("required"),
                fields.truth("original", false),
                Math.clamp(fields.whole("copies", 1), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static Procedure.Step step(Fields fields) {
        return new Procedure.Step(
                fields.text("step"),
                fields.text("name"),
                fields.text("level"),
                fields.text("kind"),
                fields.text("limit"),
                fields.texts("after"));
    }

    private Map<SuspensionGround, Resumption> resumption(Fields fields) {
        Map<SuspensionGround, Resumption> resumption = new EnumMap<>(SuspensionGround.class);
        List<Source.Entry> entries =
                fields.mapping("resumption").map(Source.Mapping::entries).orElse(List.of());
        for (Source.Entry entry : entries) {
            String at = Paths.field("resumption", entry.key());
            Optional<SuspensionGround> ground = named(SuspensionGround.values(), entry.key());
            String value = entry.value() instanceof Source.Scalar(_, String text, _) ? text : "";
            Optional<Resumption> effect = named(Resumption.values(), value);
            if (ground.isEmpty()) {
                findings.report(
                        at,
                        entry.line(),
                        Kind.UNKNOWN_GROUND,
                        entry.key(),
                        names(SuspensionGround.values()));
            }
            if (effect.isEmpty()) {
                findings.report(
                        at,
                        entry.line(),
                        Kind.UNKNOWN_RESUMPTION,
                        value,
                        names(Resumption.values()));
            }
            if (ground.isPresent()
                    && effect.isPresent()
                    && resumption.put(ground.get(), effect.get()) != null) {
                findings.report(at, entry.line(), Kind.DUPLICATE_FIELD, entry.key());
            }
        }
        return resumption;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    static String names(Enum<?>[] values) {
        return String.join(", ", Arrays.stream(values).map(Enum::name).toList());
    }
}
