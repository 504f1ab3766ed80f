package vn.lienthong.intake.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.catalogue.domain.WrittenProcedure;
import vn.lienthong.contracts.catalogue.Procedure;

/// One version of a procedure, as it was written.
///
/// @param text the YAML
/// @param publication who published it; absent for a version of the data folder
record Version(WrittenProcedure written, String text, @Nullable Publication publication) {

    /// Who published a version, and when.
    ///
    /// @param by name of the account
    /// @param office code
    record Publication(String by, String fullName, String office, Instant at) {}

    Procedure procedure() {
        return written.procedure();
    }

    /// The same for every writing of this version of this procedure.
    String id() {
        return procedure().code() + "/" + procedure().version();
    }
}
