package vn.lienthong.intake.imports;

import vn.lienthong.intake.registration.input.Fault;
import vn.lienthong.intake.registration.input.RegistrationRequest;

/// A line of the file.
sealed interface ImportLine {

    /// Its number in the file, from 1; a header counts.
    int number();

    record Request(int number, RegistrationRequest request) implements ImportLine {}

    record Unreadable(int number, Fault fault) implements ImportLine {}
}
