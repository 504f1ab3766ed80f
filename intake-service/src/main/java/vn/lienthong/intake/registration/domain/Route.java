package vn.lienthong.intake.registration.domain;

import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;

/// The offices that a procedure's steps mean, seen from the counter that receives.
record Route(Procedure procedure, Office receiving, Offices offices) {

    /// The steps that nobody can do.
    List<Shortcoming> gaps() {
        return procedure.steps().stream()
                .filter(step -> find(step).isEmpty())
                .<Shortcoming>map(step -> new Shortcoming.NoOfficeForStep(step.name()))
                .toList();
    }

    /// Code of the office; empty when there is none.
    String officeOf(Procedure.Step step) {
        return find(step).map(Office::code).orElse("");
    }

    private Optional<Office> find(Procedure.Step step) {
        return offices.resolve(receiving.code(), step.level(), step.kind());
    }
}
