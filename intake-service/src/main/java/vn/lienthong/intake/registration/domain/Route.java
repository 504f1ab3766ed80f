package vn.lienthong.intake.registration.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;

/// The offices that a procedure's steps mean, seen from the counter that receives. Each is looked
/// for once: in a province of many offices that is the dear part of a plan.
///
/// @param found codes of the offices by step, without those that nobody can do
record Route(Procedure procedure, Office receiving, Map<String, String> found) {

    static Route of(Procedure procedure, Office receiving, Offices offices) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Procedure.Step step : procedure.steps()) {
            offices.resolve(receiving.code(), step.level(), step.kind())
                    .ifPresent(office -> found.put(step.step(), office.code()));
        }
        return new Route(procedure, receiving, found);
    }

    /// The steps that nobody can do.
    List<Shortcoming> gaps() {
        return procedure.steps().stream()
                .filter(step -> !found.containsKey(step.step()))
                .<Shortcoming>map(step -> new Shortcoming.NoOfficeForStep(step.name()))
                .toList();
    }

    /// Code of the office; empty when there is none.
    String officeOf(Procedure.Step step) {
        return Optional.ofNullable(found.get(step.step())).orElse("");
    }
}
