package vn.lienthong.kit.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierWithdrawn;

/// An aggregate for tests: it opens when a dossier is processed, adds up payments, cannot bear a
/// withdrawal, and publishes a payment of its own for each it takes.
record Ledger(long sum, List<String> notes) {

    static Outcome<Ledger> on(@Nullable Ledger ledger, DossierEvent event) {
        if (event instanceof DossierProcessed) {
            return ledger == null ? Outcome.changed(new Ledger(0, List.of())) : Outcome.unchanged();
        }
        if (event instanceof DossierPaid paid && !paid.method().equals("BOOKED")) {
            return ledger == null ? Outcome.tooEarly() : ledger.book(paid);
        }
        if (event instanceof DossierWithdrawn withdrawn && withdrawn.reason().equals("poison")) {
            throw new IllegalStateException("A ledger cannot be withdrawn");
        }
        return Outcome.unchanged();
    }

    Outcome<Ledger> book(DossierPaid paid) {
        List<String> more = new ArrayList<>(notes);
        more.add(paid.actor());
        return Outcome.changed(
                new Ledger(sum + paid.amount(), List.copyOf(more)),
                List.of(
                        new DossierPaid(
                                paid.code(),
                                paid.at(),
                                paid.office(),
                                "ledger",
                                paid.amount(),
                                "BOOKED")));
    }
}
