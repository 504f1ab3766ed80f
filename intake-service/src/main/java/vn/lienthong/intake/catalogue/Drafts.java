package vn.lienthong.intake.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.lienthong.catalogue.YamlText;
import vn.lienthong.catalogue.domain.CatalogueCheck;
import vn.lienthong.catalogue.domain.Kind;
import vn.lienthong.catalogue.domain.Severity;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.kit.web.Problem;

/// Procedures that somebody is still writing: read as they would be published, and kept nowhere.
public final class Drafts {

    /// A draft often has the number and the day of the version that it began from.
    private static final Set<Kind> OF_A_DRAFT =
            Set.of(Kind.DUPLICATE_VERSION, Kind.SAME_VALID_FROM);

    private final Versions versions;
    private final CatalogueCheck check;

    Drafts(Versions versions, CatalogueCheck check) {
        this.versions = versions;
        this.check = check;
    }

    /// The procedure that is meant.
    ///
    /// @param text YAML or JSON, in UTF-8
    /// @throws Problem 422 with every fault and its line, when it cannot be worked with
    public Procedure read(byte[] text, Locale language) {
        WrittenProcedure written = YamlText.procedure("", text);
        List<vn.lienthong.catalogue.domain.Problem> faults =
                check.publication(written, versions.written()).stream()
                        .filter(problem -> !OF_A_DRAFT.contains(problem.kind()))
                        .toList();
        if (faults.stream().anyMatch(vn.lienthong.catalogue.domain.Problem::isError)) {
            throw Problem.unprocessable("procedure.faulty")
                    .with("errors", Fault.of(Severity.ERROR, faults, language))
                    .with("warnings", Fault.of(Severity.WARNING, faults, language));
        }
        return written.procedure();
    }
}
