package vn.lienthong.routing.desk.domain;

/// Why a command was not carried out.
public sealed interface Refusal {

    /// The dossier never came to a desk of this deployment for that step.
    record UnknownTask() implements Refusal {}

    /// The officer's office is neither the step's nor above it.
    record NotTheHoldingOffice(String holdingOffice) implements Refusal {}

    /// The task stands otherwise.
    record NotInThatState(Task task) implements Refusal {}

    /// The clock of the dossier stands still already, through another step.
    record StandsStillAlready(String step) implements Refusal {}

    /// Papers were asked for once; the law allows no second time (Nghị định 61/2018/NĐ-CP, Điều 11
    /// khoản 2 điểm c).
    record SupplementAskedBefore(Task task) implements Refusal {}

    /// Only the head gives an officer's work to others; an officer takes it or passes his own on.
    record NotYoursToAssign(String officer) implements Refusal {}

    /// A first step has no earlier one to return to.
    record NothingBefore() implements Refusal {}

    /// The step asked for does not come before.
    record NotAnEarlierStep(String toStep) implements Refusal {}
}
