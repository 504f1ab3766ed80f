package vn.lienthong.intake.payments.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierState;

/// What can be paid online for a dossier now.
public sealed interface Owed {

    /// The fee of the procedure.
    ///
    /// @param amount in đồng, positive
    record Fee(long amount) implements Owed {}

    /// Nothing is asked of the applicant.
    record NotAsked() implements Owed {}

    /// Something is asked, but how much stands on paper only: taxes, or a fee that the catalogue
    /// does not say. The counter takes it.
    record UnknownAmount() implements Owed {}

    /// The fee was paid; what is asked beyond it is on paper only.
    record PaidAlready() implements Owed {}

    /// What a dossier owes.
    ///
    /// @param fee as the dossier's version of the procedure says it, absent when it says none
    static Owed of(Dossier dossier, Procedure.@Nullable Fee fee) {
        if (!(dossier instanceof Dossier.Promised promised)
                || !(promised.state() instanceof DossierState.AwaitingPayment)) {
            return new NotAsked();
        }
        if (!promised.payments().isEmpty()) {
            return new PaidAlready();
        }
        return fee == null || fee.amount() <= 0 ? new UnknownAmount() : new Fee(fee.amount());
    }
}
