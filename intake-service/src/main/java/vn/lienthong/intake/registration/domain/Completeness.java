package vn.lienthong.intake.registration.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Procedure;

/// Compares what was handed in with what the procedure asks for (kiểm tra thành phần hồ sơ). All
/// that is missing is said at once (Nghị định 118/2025/NĐ-CP, Điều 17 khoản 2).
///
/// @param papers what lies in the dossier, in the order it was entered
/// @param shortcomings empty when the dossier is complete
record Completeness(List<HandedInPaper> papers, List<Shortcoming> shortcomings) {

    static Completeness of(Procedure procedure, List<OfferedPaper> offered) {
        List<HandedInPaper> papers = new ArrayList<>();
        List<Shortcoming> shortcomings = new ArrayList<>();
        for (int at = 0; at < offered.size(); at++) {
            OfferedPaper paper = offered.get(at);
            Optional<HandedInPaper> known = named(procedure, paper);
            known.ifPresent(papers::add);
            if (known.isEmpty()) {
                shortcomings.add(new Shortcoming.UnknownPaper(at, paper.code()));
            }
        }
        procedure.papers().stream()
                .flatMap(asked -> missing(asked, papers).stream())
                .forEach(shortcomings::add);
        return new Completeness(List.copyOf(papers), List.copyOf(shortcomings));
    }

    /// The paper with its name in the procedure, else with the counter's.
    private static Optional<HandedInPaper> named(Procedure procedure, OfferedPaper paper) {
        Optional<Procedure.Paper> asked =
                procedure.papers().stream().filter(p -> p.code().equals(paper.code())).findFirst();
        return asked.map(Procedure.Paper::name)
                .or(() -> Optional.ofNullable(paper.name()))
                .map(name ->
                        new HandedInPaper(
                                paper.code(),
                                name,
                                Optional.ofNullable(paper.copies())
                                        .or(() -> asked.map(Procedure.Paper::copies))
                                        .orElse(1),
                                Optional.ofNullable(paper.original())
                                        .or(() -> asked.map(Procedure.Paper::original))
                                        .orElse(false)));
    }

    private static Optional<Shortcoming> missing(
            Procedure.Paper asked, List<HandedInPaper> papers) {
        List<HandedInPaper> given =
                papers.stream().filter(p -> p.code().equals(asked.code())).toList();
        if (given.isEmpty()) {
            return asked.required()
                    ? Optional.of(new Shortcoming.MissingPaper(asked.code(), asked.name()))
                    : Optional.empty();
        }
        int copies = given.stream().mapToInt(HandedInPaper::copies).sum();
        return copies < asked.copies()
                ? Optional.of(
                        new Shortcoming.TooFewCopies(
                                asked.code(), asked.name(), asked.copies(), copies))
                : Optional.empty();
    }
}
