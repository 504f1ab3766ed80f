package vn.lienthong.intake.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.lienthong.catalogue.YamlText;
import vn.lienthong.catalogue.domain.CatalogueCheck;
import vn.lienthong.catalogue.domain.Kind;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.intake.catalogue.Version.Publication;

/// Checks a new version of a procedure as the folder's are checked, and publishes it.
final class Publishing {

    private final Versions versions;
    private final CatalogueCheck check;

    Publishing(Versions versions, CatalogueCheck check) {
        this.versions = versions;
        this.check = check;
    }

    /// What came of it.
    sealed interface Answer {

        /// It can be published.
        record Fine(Version version, List<Problem> warnings) implements Answer {}

        /// It has been published now.
        record Published(Version version, List<Problem> warnings) implements Answer {}

        /// Exactly this was in use already.
        record Known(Version version, List<Problem> warnings) implements Answer {}

        /// Under this number there is another content.
        record Taken(Version version) implements Answer {}

        /// It cannot be worked with.
        ///
        /// @param problems all of them, warnings too
        record Faulty(List<Problem> problems) implements Answer {}
    }

    /// What would come of publishing it.
    ///
    /// @param text YAML or JSON, in UTF-8
    Answer check(byte[] text) {
        WrittenProcedure written = YamlText.procedure("", text);
        List<Problem> problems = check.publication(written, versions.written());
        if (problems.stream().anyMatch(p -> p.isError() && p.kind() != Kind.DUPLICATE_VERSION)) {
            return new Answer.Faulty(problems);
        }
        Optional<Version> there = there(written);
        return there.<Answer>map(other -> comparedWith(other, written, problems))
                .orElseGet(() ->
                        new Answer.Fine(
                                new Version(
                                        written, new String(text, StandardCharsets.UTF_8), null),
                                problems));
    }

    /// Publishes it when it is fine.
    Answer publish(byte[] text, Publication publication) {
        return switch (check(text)) {
            case Answer.Fine(Version version, List<Problem> warnings) -> {
                boolean first = versions.publish(version, publication);
                Version kept = there(version.written()).orElse(version);
                yield first
                        ? new Answer.Published(kept, warnings)
                        : comparedWith(kept, version.written(), warnings);
            }
            case Answer.Published published -> published;
            case Answer.Known known -> known;
            case Answer.Taken taken -> taken;
            case Answer.Faulty faulty -> faulty;
        };
    }

    private Optional<Version> there(WrittenProcedure written) {
        return versions.find(written.procedure().code(), written.procedure().version());
    }

    private static Answer comparedWith(
            Version other, WrittenProcedure written, List<Problem> warnings) {
        return other.procedure().equals(written.procedure())
                ? new Answer.Known(other, warnings)
                : new Answer.Taken(other);
    }
}
