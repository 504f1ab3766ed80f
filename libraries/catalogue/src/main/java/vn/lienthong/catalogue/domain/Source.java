package vn.lienthong.catalogue.domain;

import java.util.List;

/// What stands in a document, with the line, counted from 1, on which it begins.
public sealed interface Source {

    int line();

    /// A single value.
    ///
    /// @param quoted whether it is a text whatever it looks like
    record Scalar(int line, String text, boolean quoted) implements Source {}

    /// A list.
    record Sequence(int line, List<Source> items) implements Source {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Named values, in the order in which they are written; a name may wrongly be there twice.
    record Mapping(int line, List<Entry> entries) implements Source {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /// One named value.
    ///
    /// @param line of the name
    record Entry(int line, String key, Source value) {}
}
