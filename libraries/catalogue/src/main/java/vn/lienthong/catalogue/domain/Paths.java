package vn.lienthong.catalogue.domain;

/// Paths of values in a document, for example `steps[2].after[0]`.
final class Paths {

    private Paths() {}

    static String field(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /// What the value is part of; empty for the document.
    static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return path.substring(0, Math.max(0, end));
    }

    /// The last name in the path, without the number of an item.
    static String name(String path) {
        String field = path.endsWith("]") ? parent(path) : path;
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
