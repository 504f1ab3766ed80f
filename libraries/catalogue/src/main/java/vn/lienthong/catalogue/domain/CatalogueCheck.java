package vn.lienthong.catalogue.domain;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Province;

/// Finds everything that is wrong with procedures in a province, all of it at once.
public final class CatalogueCheck {

    private final OfficeCheck offices;

    public CatalogueCheck(Province province, Offices offices) {
        this.offices = new OfficeCheck(province, offices);
    }

    /// What is wrong with the procedures of a folder.
    ///
    /// @param inUse other versions that are in use already; one with the same content as a
    ///   procedure of the folder is the same, not a second one
    /// @return by file in the order given, then by line
    public List<Problem> folder(List<WrittenProcedure> written, List<WrittenProcedure> inUse) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            WrittenProcedure one = written.get(i);
            List<WrittenProcedure> earlier = new ArrayList<>(written.subList(0, i));
            earlier.addAll(otherThan(one, inUse));
            List<WrittenProcedure> later = written.subList(i + 1, written.size());
            problems.addAll(inOrder(one, VersionCheck.of(one, earlier, later, false)));
        }
        return problems;
    }

    /// What is wrong with a version that is to be published.
    ///
    /// @param inUse the versions that are in use already; one with the same content is this version
    /// @return by line
    public List<Problem> publication(WrittenProcedure written, List<WrittenProcedure> inUse) {
        boolean isNew = inUse.stream().noneMatch(other -> isSame(written, other));
        return inOrder(
                written, VersionCheck.of(written, otherThan(written, inUse), List.of(), isNew));
    }

    private List<Problem> inOrder(WrittenProcedure written, List<Problem> ofVersions) {
        List<Problem> problems = new ArrayList<>(written.problems());
        problems.addAll(ValueCheck.of(written));
        problems.addAll(LadderCheck.of(written));
        problems.addAll(RouteCheck.of(written));
        problems.addAll(offices.of(written));
        problems.addAll(ofVersions);
        problems.sort(Problem.BY_LINE);
        return problems;
    }

    private static List<WrittenProcedure> otherThan(
            WrittenProcedure written, List<WrittenProcedure> inUse) {
        return inUse.stream().filter(other -> !isSame(written, other)).toList();
    }

    private static boolean isSame(WrittenProcedure one, WrittenProcedure other) {
        return one.procedure().equals(other.procedure());
    }
}
