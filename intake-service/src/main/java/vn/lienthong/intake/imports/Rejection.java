package vn.lienthong.intake.imports;

/// A line that was not received.
///
/// @param line its number in the file, from 1; a header counts
/// @param field the first field that something is wrong with; empty when it is the whole line
/// @param reason everything that is wrong, in words
record Rejection(int line, String field, String reason) {}
