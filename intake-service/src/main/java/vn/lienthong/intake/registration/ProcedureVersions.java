package vn.lienthong.intake.registration;

import java.util.Optional;
import vn.lienthong.contracts.catalogue.Procedure;

/// Every version of every procedure, in force, past or to come.
@FunctionalInterface
public interface ProcedureVersions {

    Optional<Procedure> find(String code, int version);
}
