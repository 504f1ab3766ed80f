package vn.lienthong.routing.catalogue.domain;

import java.time.Instant;

/// Looks the rules of a procedure up.
@FunctionalInterface
public interface RuleBook {

    /// The rules of the version that was in force when the dossier was received; {@link
    /// ProcedureRules#UNKNOWN} when the procedure is not in the catalogue.
    ProcedureRules of(String procedure, Instant receivedAt);
}
