package vn.lienthong.intake.imports;

import vn.lienthong.intake.registration.input.Fault;

/// A line of the file.
sealed interface ImportLine {

    /// Its number in the file, from 1; a header counts.
    int number();

    record Request(int number, ImportRequest request) implements ImportLine {}

    record Unreadable(int number, Fault fault) implements ImportLine {}

    /// It was dealt with before.
    record Skipped(int number) implements ImportLine {}
}
