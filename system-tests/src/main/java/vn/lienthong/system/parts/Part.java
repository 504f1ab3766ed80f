package vn.lienthong.system.parts;

import java.util.List;

/// A library inside a program, as the program's bill of materials names it.
///
/// @param licences as its authors declare them: identifiers of SPDX, names, or expressions; more
///   than one are a choice
record Part(String group, String name, String version, List<String> licences)
        implements Comparable<Part> {

    Part {
        licences = List.copyOf(licences);
    }

    /// Group and name, by which the registry of Java's libraries knows it.
    String id() {
        return group + ":" + name;
    }

    /// Its address in the language of bills of materials, without what does not tell one release
    /// from another.
    String purl() {
        return "pkg:maven/%s/%s@%s".formatted(group, name, version);
    }

    /// What its file is called inside a program.
    String file() {
        return "%s-%s.jar".formatted(name, version);
    }

    boolean isOurs() {
        return group.equals("vn.lienthong");
    }

    @Override
    public int compareTo(Part other) {
        int byId = id().compareTo(other.id());
        return byId == 0 ? version.compareTo(other.version) : byId;
    }
}
