package vn.lienthong.deadline.year;

import java.util.ArrayList;
import java.util.List;

/// Collects the dossiers on which the service and the oracle differ, and says where each begins to.
final class Comparison {

    private static final int SHOWN = 3;
    private static final int FOLLOWING = 4;

    private final List<String> differences = new ArrayList<>();

    void compare(Dossier dossier, List<?> expected, List<?> actual) {
        int first = 0;
        int common = Math.min(expected.size(), actual.size());
        while (first < common && expected.get(first).equals(actual.get(first))) {
            first++;
        }
        if (first < expected.size() || first < actual.size()) {
            differences.add(
                    """
                    Dossier %s
                      its story:
                        %s
                      first difference, after %d that are equal:
                        the oracle:  %s
                        the service: %s
                      what comes after it,
                        by the oracle:
                        %s
                        by the service:
                        %s
                    """
                            .formatted(
                                    dossier.code(),
                                    lines(dossier.story()),
                                    first,
                                    at(expected, first),
                                    at(actual, first),
                                    lines(rest(expected, first)),
                                    lines(rest(actual, first))));
        }
    }

    boolean isEqual() {
        return differences.isEmpty();
    }

    String report() {
        return "%d dossiers differ. The first of them:%n%s"
                .formatted(
                        differences.size(),
                        String.join(
                                System.lineSeparator(),
                                differences.subList(0, Math.min(SHOWN, differences.size()))));
    }

    private static Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : "nothing more";
    }

    private static List<?> rest(List<?> list, int first) {
        int from = Math.min(first + 1, list.size());
        return list.subList(from, Math.min(from + FOLLOWING, list.size()));
    }

    private static String lines(List<?> list) {
        return String.join(
                System.lineSeparator() + "    ", list.stream().map(Object::toString).toList());
    }
}
