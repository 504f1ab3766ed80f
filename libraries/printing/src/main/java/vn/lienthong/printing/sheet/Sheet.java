package vn.lienthong.printing.sheet;

import java.util.List;

/// A table with what stands above it on paper.
///
/// @param name of the page in a spreadsheet, at most 31 characters
/// @param above short lines over the title: the number of the form, who reports to whom
/// @param title in capital letters on paper
/// @param below lines under the title: the period, the unit, which dates were measured against
/// @param header of every column, from left to right; may stand under common words
/// @param rows each with as many cells as the header has columns
/// @param foot lines under the table
public record Sheet(
        String name,
        List<String> above,
        String title,
        List<String> below,
        List<Column> header,
        List<List<Cell>> rows,
        List<String> foot) {

    public Sheet {
        above = List.copyOf(above);
        below = List.copyOf(below);
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        foot = List.copyOf(foot);
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "A row of %d cells under %d columns".formatted(row.size(), header.size()));
            }
        }
    }

    /// A column.
    ///
    /// @param groups the words that it shares with its neighbours, the topmost first; none when it
    ///   stands alone
    /// @param name its own words
    /// @param number as the form numbers it, for example `(3)=(4)+(5)+(6)`; empty for none
    /// @param width in characters
    public record Column(List<String> groups, String name, String number, int width) {
        public Column {
            groups = List.copyOf(groups);
        }
    }

    /// What stands in one place.
    public sealed interface Cell {

        /// Words, never a formula.
        record Text(String text) implements Cell {}

        /// A number of things.
        record Whole(long number) implements Cell {}

        /// A part of a whole.
        ///
        /// @param share from 0 to 1
        record Percent(double share) implements Cell {}

        /// It is not known, or does not apply.
        record Nothing() implements Cell {}
    }
}
